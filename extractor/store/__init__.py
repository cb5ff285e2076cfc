"""Claims of many articles in a database, and the findings among them while articles come, change and go."""

from extractor.errors import StoreError

try:
    from extractor.store.store import ClaimStore
    from extractor.store.writing import fault_of
except ModuleNotFoundError as error:
    if error.name != "sqlalchemy":
        raise
    raise StoreError("the claim store needs SQLAlchemy; pip install 'extractor[store]'") from error

__all__ = ["ClaimStore", "StoreError", "fault_of"]
