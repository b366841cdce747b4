from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "vedich.documents"

    def ready(self) -> None:
        from vedich.ledger.triggers import Trigger, declare

        # the text and the reading are evidence: they never change; what a person changes stands beside them
        declare(
            Trigger(
                "documents_document_text_fixed", "documents_document", "UPDATE",
                "NEW.text IS DISTINCT FROM OLD.text OR NEW.file_digest IS DISTINCT FROM OLD.file_digest",
                "a registered text never changes",
            ),
            Trigger(
                "documents_proposal_read_fixed", "documents_proposal", "UPDATE",
                'NEW."read" IS DISTINCT FROM OLD."read"', "what was read never changes",
            ),
            Trigger(
                "documents_document_no_delete", "documents_document", "DELETE", "1 = 1",
                "a registered document is never deleted",
            ),
        )  # fmt: skip
