"""An industry: a node of the tree, with its profile."""

from typing import Annotated

from attrs import frozen

from desktop.fields import NO_RECORD, LongText, RecordId, Reference, Tags, Text
from desktop.records.record import Record


@frozen(kw_only=True)
class Industry(Record):
    """A trade of customers. `code` may be GB/T 4754-2017; `words` are other names, for finding and importing."""

    kind = "industry"
    label = "Industry"
    plural = "Industries"
    title_field = "name"

    name: Annotated[
        str, Text("Name", required=True, search="title", headings=("industry", "行业", "行业名称", "名称"))
    ] = ""
    code: Annotated[str, Text("Industry code", search="title", headings=("行业代码", "代码"))] = ""
    parent: Annotated[
        RecordId, Reference(label="Parent industry", to="industry", headings=("上级", "上级代码", "上级行业"))
    ] = NO_RECORD
    words: Annotated[tuple[str, ...], Tags("Other names", search="title")] = ()
    summary: Annotated[str, LongText("Profile", search="body", headings=("说明", "description"))] = ""
    process: Annotated[str, LongText("Process", search="body")] = ""
    it_landscape: Annotated[str, LongText("IT landscape", search="body")] = ""
    trends: Annotated[str, LongText("Trends", search="body")] = ""
