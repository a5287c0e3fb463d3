"""The structure tree of a PDF as somebody's screen reader walks it, by pypdf."""

import re

import pypdf

_MARK = re.compile(
    rb"/(\w+)\s*(?:<</MCID (\d+)>>|<</Type/Pagination[^>]*>>)?\s*(BDC|BMC)|\b(EMC)\b|(TJ|\bDo\b|\bf\b|\bS\b)"
)


def tree_of(path):
    """Return the tree as (role, language, alternative, kids); a kid is a tree or (page, number of marked content)."""
    reader = pypdf.PdfReader(path)
    pages = {page.indirect_reference.idnum: place for place, page in enumerate(reader.pages)}
    (document,) = reader.trailer["/Root"]["/StructTreeRoot"]["/K"]
    return _node(document.get_object(), pages)


def _node(node, pages):
    kids = node.get("/K", [])
    kids = [_kid(one, node, pages) for one in (kids if isinstance(kids, list) else [kids])]
    return str(node["/S"])[1:], node.get("/Lang", ""), node.get("/Alt", ""), kids


def _kid(kid, node, pages):
    kid = kid.get_object()
    if isinstance(kid, int):
        return pages[node.raw_get("/Pg").idnum], int(kid)
    if kid.get("/Type") == "/MCR":
        return pages[kid.raw_get("/Pg").idnum], int(kid["/MCID"])
    if kid.get("/Type") == "/OBJR":
        return "link", str(kid["/Obj"].get_object()["/Contents"])
    return _node(kid, pages)


def nodes(tree, role):
    """Return all nodes of a role, in reading order."""
    found = [tree] if tree[0] == role else []
    return found + [one for kid in tree[3] if len(kid) == 4 for one in nodes(kid, role)]


def content_of(tree):
    """Return all marked content under a node, in reading order."""
    return [one for kid in tree[3] for one in (content_of(kid) if len(kid) == 4 else [kid])]


def marked_in(page):
    """Return the numbers of a page's marked content, in painting order, and how much ink is outside of any mark."""
    open_marks, numbers, loose = 0, [], 0
    for found in _MARK.finditer(page.get_contents().get_data()):
        if found[3]:
            open_marks += 1
            numbers += [int(found[2])] if found[2] else []
        elif found[4]:
            open_marks -= 1
        elif open_marks != 1:
            loose += 1
    return numbers, loose + abs(open_marks)


def boxes_of(path):
    """Return (role, box) of each node that says where it stands."""
    root = pypdf.PdfReader(path).trailer["/Root"]["/StructTreeRoot"]
    nodes = [root["/K"][0].get_object()]
    found = []
    while nodes:
        node = nodes.pop()
        kids = node.get("/K", [])
        kids = [one.get_object() for one in (kids if isinstance(kids, list) else [kids])]
        nodes += [one for one in kids if isinstance(one, dict) and "/S" in one]
        if "/BBox" in node.get("/A", {}):
            found.append((node["/S"], [float(side) for side in node["/A"]["/BBox"]]))
    return found
