"""The sample libraries, one after the other."""

import pytest

from tests.resources.samples import Library, languages, library


@pytest.fixture(params=languages())
def samples(request: pytest.FixtureRequest) -> Library:
    return library(str(request.param))
