"""Files kept with the library."""

from hashlib import sha256
from io import BytesIO

import pytest

from desktop.fields import File, RecordId
from desktop.records import CaseStudy, Proposal
from desktop.records.rows import SentFile
from desktop.store.attachments import CHUNK
from desktop.store.changes import Step
from desktop.store.errors import FileIsGone
from desktop.store.store import Store

ADD = Step("Add")


@pytest.mark.parametrize("content", [b"", b"logo", b"x" * CHUNK, bytes(range(256)) * 10_000], ids=len)
def test_a_file_comes_back_as_it_was(store: Store, content: bytes) -> None:
    digest = store.attach(content)
    assert digest == sha256(content).hexdigest()
    assert store.attachment(digest) == content
    assert store.attachments.is_whole(digest)


def test_a_large_file_is_kept_from_a_stream_piece_by_piece(store: Store) -> None:
    content = bytes(range(256)) * 8192
    stream = BytesIO(b"head" + content)
    stream.seek(4)
    digest = store.attach(stream)
    assert [len(chunk) for chunk in store.attachments.chunks(digest)] == [CHUNK, CHUNK]
    assert store.attachment(digest) == content


def test_the_same_file_is_kept_once(store: Store) -> None:
    assert store.attach(b"logo") == store.attach(b"logo")
    assert len(store.attachments.digests()) == 1


def test_a_file_that_is_not_kept_is_said_plainly(store: Store) -> None:
    with pytest.raises(FileIsGone, match="restore the newest backup"):
        store.attachment("0" * 64)


def test_purging_a_record_removes_the_files_that_only_it_named(store: Store) -> None:
    own, shared, sent = store.attach(b"own"), store.attach(b"shared"), store.attach(b"sent")
    first, _, _ = store.save(
        [
            CaseStudy(title="A", files=tuple(File(sha256=digest) for digest in (own, shared, sent))),
            CaseStudy(title="B", files=(File(sha256=shared),)),
            Proposal(title="P", customer=RecordId("c"), files=(SentFile(sha256=sent),)),
        ],
        ADD,
    ).ids
    store.delete([first], Step("Delete"))
    store.purge([first], Step("Purge"))
    assert store.attachments.digests() == [shared, sent]


def test_a_file_that_a_record_once_named_is_kept_for_undo(store: Store) -> None:
    digest = store.attach(b"own")
    first, second = store.save(
        [CaseStudy(title="A", files=(File(sha256=digest),)), CaseStudy(title="B", files=(File(sha256=digest),))], ADD
    ).ids
    store.save([CaseStudy(id=second, title="B")], Step("Edit"))
    store.delete([first], Step("Delete"))
    store.purge([first], Step("Purge"))
    assert store.attachments.has(digest)
