"""A form as a browser without a script would send it."""

from html.parser import HTMLParser

Sent = dict[str, list[str]]


class _Reader(HTMLParser):
    def __init__(self, form_id: str) -> None:
        super().__init__()
        self.form_id = form_id
        self.is_inside = False
        self.sent: Sent = {}
        self.textarea = self.select = ""
        self.chosen: str | None = None

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        name = found.get("name") or ""
        if tag == "form" and found.get("id") == self.form_id:
            self.is_inside = True
        elif not self.is_inside or (tag != "option" and (not name or "disabled" in found)):
            return
        elif tag == "input":
            is_box = found.get("type") in {"checkbox", "radio"}
            if found.get("type") != "submit" and (not is_box or "checked" in found):
                self.add(name, found.get("value", "on" if is_box else "") or "")
        elif tag == "textarea":
            self.textarea, self.chosen = name, ""
        elif tag == "select":
            self.select, self.chosen = name, None
        elif tag == "option" and self.select and ("selected" in found or self.chosen is None):
            self.chosen = found.get("value") or ""

    def handle_data(self, data):
        if self.textarea:
            self.chosen = (self.chosen or "") + data

    def handle_endtag(self, tag):
        if tag == "form":
            self.is_inside = False
        if tag in {"textarea", "select"} and (self.textarea or self.select):
            text = self.chosen or ""
            self.add(self.textarea or self.select, text.removeprefix("\n"))
            self.textarea = self.select = ""

    def add(self, name: str, value: str) -> None:
        self.sent.setdefault(name, []).append(value)


def form_in(page: str, form_id: str) -> Sent:
    """What the fields of a form hold, by name."""
    reader = _Reader(form_id)
    reader.feed(page)
    assert reader.sent, f"no form {form_id}"
    return reader.sent
