"""Messages as mail programs and PEC providers write them."""

from email.message import EmailMessage, MIMEPart

BODY = "In allegato il file del Piano.\n\nCordiali saluti\nUfficio tecnico\n"
XML = b'<?xml version="1.0"?><postacert tipo="posta-certificata"></postacert>'


def message(*attached: tuple[str, bytes], subject: str = "Piano: ritorno") -> EmailMessage:
    """A plain message with attachments as octet-stream."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "ufficio@comune.example", "piano@citta.example", subject
    mail.set_content(BODY)
    for name, data in attached:
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return mail


def pec(inner: EmailMessage, *, as_octets: bool = False) -> EmailMessage:
    """The provider's envelope: mixed [alternative [text, html], daticert.xml, postacert.eml], signed from outside."""
    mail = EmailMessage()
    mail["From"], mail["X-Trasporto"] = '"Per conto di: ufficio" <posta-certificata@pec.example>', "posta-certificata"
    mail["Subject"] = f"POSTA CERTIFICATA: {inner['Subject']}"
    mail.set_content("Messaggio di posta certificata\n")
    mail.add_alternative("<p>Messaggio di posta certificata</p>", subtype="html")
    mail.add_attachment(XML, maintype="application", subtype="xml", filename="daticert.xml")
    if as_octets:
        mail.add_attachment(inner.as_bytes(), maintype="application", subtype="octet-stream", filename="postacert.eml")
    else:
        mail.add_attachment(inner, filename="postacert.eml")
    mail.add_attachment(b"0\x80", maintype="application", subtype="pkcs7-signature", filename="smime.p7s")
    return mail


def encoded(inner: bytes, encoding: str, text: bytes) -> bytes:
    """A message/rfc822 that stands encoded, as some providers send it."""
    head = b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=XX\n\n--XX\n"
    part = b"Content-Type: message/rfc822; name=postacert.eml\nContent-Transfer-Encoding: " + encoding.encode()
    return head + part + b"\n\n" + text + b"\n--XX--\n"


def quoted(name: str, text: bytes) -> EmailMessage:
    """A message whose attachment is quoted-printable."""
    mail, part = message(), MIMEPart()
    part.set_content(text, "application", "octet-stream", cte="quoted-printable", filename=name)
    mail.make_mixed()
    mail.attach(part)
    return mail
