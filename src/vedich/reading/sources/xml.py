"""XML parsed without its dangers: no entities, no network, no document types, bounded depth."""

from typing import Any

from lxml import etree

from vedich.reading.errors import CompressedBomb, CorruptFile


def parse_xml(data: bytes) -> etree._Element:
    """The root element. Raises CompressedBomb on a document type (entities live there), CorruptFile on bad XML."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise CorruptFile from None
    if root is None:
        raise CorruptFile
    # the stubs do not know `doctype`
    info: Any = root.getroottree().docinfo
    if info.doctype:
        raise CompressedBomb
    return root


def local(element: etree._Element) -> str:
    """The name of an element without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: etree._Element, name: str) -> str:
    """The value of an attribute, whatever its namespace; empty where it is missing."""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")
