"""The register: documents, their clauses and references, and the proposals of their readings."""
