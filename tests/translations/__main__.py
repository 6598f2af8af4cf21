"""``./dev translate``: take the texts of the code into the .ts files, and make the .qm files.

It says which texts wait for a translator: edit ``resources/translations/astconsole_*.ts`` (a text
editor will do, or Qt Linguist), take ``type="unfinished"`` away, and run it again.
"""

from __future__ import annotations

from tests.translations.catalogue import LANGUAGES, messages, qm_file, release, ts_file, update


def main() -> None:
    for language in LANGUAGES:
        file = ts_file(language)
        update(file, language)
        release(file, qm_file(language))
        known = list(messages(file))
        waiting = [message for message in known if not message.finished]
        print(f"{language}: {len(known) - len(waiting)} of {len(known)} texts are translated")
        for message in waiting:
            print(f"    waits: {message}")


if __name__ == "__main__":
    main()
