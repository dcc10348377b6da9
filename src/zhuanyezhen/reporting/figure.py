"""A picture for a page: drawn elsewhere, put into the page as it is."""

from attrs import frozen


@frozen(kw_only=True)
class Figure:
    """A drawn picture (图): its title, its SVG, a caption (source, 示意图), and what it shows in words.

    ``svg`` is our own drawing and is put into the page unescaped: never give it text of a document that
    was not escaped. ``alternative`` is for those who do not see the picture.
    """

    title: str
    svg: str
    caption: str = ""
    alternative: str
