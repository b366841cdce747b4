"""Documents and workbooks out: a report as blocks to docx and html, a form to xlsx. Pure."""
