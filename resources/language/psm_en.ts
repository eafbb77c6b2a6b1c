<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="it_IT">
<context>
    <name></name>
    <message>
        <source>Pacchetti del Piano (*.psm);;Tutti i file (*)</source>
        <translation>Plan packages (*.psm);;All files (*)</translation>
    </message>
    <message>
        <source>Pacchetti, messaggi e documenti (*.psm *.eml *.p7m *.pdf *.txt);;Tutti i file (*)</source>
        <translation>Packages, messages and documents (*.psm *.eml *.p7m *.pdf *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>File di Excel (*.xlsx)</source>
        <translation>Excel files (*.xlsx)</translation>
    </message>
    <message>
        <source>Documenti PDF (*.pdf)</source>
        <translation>PDF documents (*.pdf)</translation>
    </message>
    <message>
        <source>Da avviare</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>In progettazione</source>
        <translation>In design</translation>
    </message>
    <message>
        <source>In corso</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Sospeso</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Concluso</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Ritirato</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Da correggere</source>
        <translation>To correct</translation>
    </message>
    <message>
        <source>Da completare</source>
        <translation>To complete</translation>
    </message>
    <message>
        <source>Avviso</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>In ritardo</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Bozza</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Dati di prova</source>
        <translation>Training data</translation>
    </message>
    <message>
        <source>Da completare: {count}</source>
        <translation>To complete: {count}</translation>
    </message>
    <message>
        <source>Preso</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Già letto</source>
        <translation>Read before</translation>
    </message>
    <message>
        <source>In attesa</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Invito letto</source>
        <translation>Invitation read</translation>
    </message>
    <message>
        <source>Niente da leggere</source>
        <translation>Nothing to read</translation>
    </message>
    <message>
        <source>Servono le parole</source>
        <translation>Words needed</translation>
    </message>
    <message>
        <source>Da confrontare</source>
        <translation>To compare</translation>
    </message>
    <message>
        <source>Lasciato</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>Non accettato</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>Si può prendere</source>
        <translation>Can be taken in</translation>
    </message>
    <message>
        <source>Mostra la frase</source>
        <translation>Show the phrase</translation>
    </message>
    <message>
        <source>appunti</source>
        <translation>clipboard</translation>
    </message>
    <message>
        <source>zona {zone} {name}</source>
        <translation>zone {zone} {name}</translation>
    </message>
    <message>
        <source>zona {zone} {name}, da confermare</source>
        <translation>zone {zone} {name}, to be confirmed</translation>
    </message>
    <message>
        <source>ancora pochi secondi</source>
        <translation>a few seconds left</translation>
    </message>
    <message>
        <source>ancora circa {count} secondi</source>
        <translation>about {count} seconds left</translation>
    </message>
    <message>
        <source>ancora circa un minuto</source>
        <translation>about a minute left</translation>
    </message>
    <message>
        <source>ancora circa {count} minuti</source>
        <translation>about {count} minutes left</translation>
    </message>
    <message>
        <source>{who}, {officer}, {moment}</source>
        <translation>{who}, {officer}, {moment}</translation>
    </message>
    <message>
        <source>fatta: {officer}, {moment}</source>
        <translation>dealt with: {officer}, {moment}</translation>
    </message>
    <message>
        <source>{place}: «{text}»</source>
        <translation>{place}: “{text}”</translation>
    </message>
    <message>
        <source>Lasciato com'è un campo che altri hanno cambiato nel frattempo.</source>
        <translation>Left as it is: one field that others have changed meanwhile.</translation>
    </message>
    <message>
        <source>Lasciati come sono {count} campi che altri hanno cambiato nel frattempo.</source>
        <translation>Left as they are: {count} fields that others have changed meanwhile.</translation>
    </message>
    <message>
        <source>1 scelta da fare</source>
        <translation>1 choice to make</translation>
    </message>
    <message>
        <source>{count} scelte da fare</source>
        <translation>{count} choices to make</translation>
    </message>
    <message>
        <source>Tenere o eliminare l'intervento</source>
        <translation>Keep or delete the intervention</translation>
    </message>
    <message>
        <source>{row}: tenere o eliminare</source>
        <translation>{row}: keep or delete</translation>
    </message>
    <message>
        <source>Una persona l'ha eliminato mentre un'altra ci lavorava.</source>
        <translation>One person deleted it while another was working on it.</translation>
    </message>
    <message>
        <source>Prima era: {value}</source>
        <translation>Before it was: {value}</translation>
    </message>
    <message>
        <source>Tieni l'intervento</source>
        <translation>Keep the intervention</translation>
    </message>
    <message>
        <source>Tieni la riga</source>
        <translation>Keep the row</translation>
    </message>
    <message>
        <source>Elimina l'intervento con tutte le sue righe</source>
        <translation>Delete the intervention with all its rows</translation>
    </message>
    <message>
        <source>Elimina la riga</source>
        <translation>Delete the row</translation>
    </message>
    <message>
        <source>Qui</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>Ufficio metropolitano</source>
        <translation>Metropolitan office</translation>
    </message>
    <message>
        <source>Comune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Altra persona del Comune</source>
        <translation>Somebody else of the commune</translation>
    </message>
    <message>
        <source>{who} ha aggiunto: {row}</source>
        <translation>{who} added: {row}</translation>
    </message>
    <message>
        <source>{who} ha scritto: {value}</source>
        <translation>{who} wrote: {value}</translation>
    </message>
    <message>
        <source>scelta di {what} in {title}</source>
        <translation>choice of {what} in {title}</translation>
    </message>
    <message>
        <source>«{title}»</source>
        <translation>“{title}”</translation>
    </message>
    <message>
        <source>{what}: {value}. L'altro valore resta nello Storico.</source>
        <translation>{what}: {value}. The other value stays in the History.</translation>
    </message>
    <message>
        <source>1 giorno</source>
        <translation>1 day</translation>
    </message>
    <message>
        <source>%1 giorni</source>
        <translation>%1 days</translation>
    </message>
    <message>
        <source>%1: %2 passata da %3</source>
        <translation>%1: %2 was due %3 ago</translation>
    </message>
    <message>
        <source>prevista il %1</source>
        <translation>due on %1</translation>
    </message>
    <message>
        <source>Apri</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>%1 scadenze passate</source>
        <translation>%1 dates have passed</translation>
    </message>
    <message>
        <source>Vedi elenco</source>
        <translation>See list</translation>
    </message>
    <message>
        <source>1 scadenza entro 30 giorni</source>
        <translation>1 date due within 30 days</translation>
    </message>
    <message>
        <source>%1 scadenze entro 30 giorni</source>
        <translation>%1 dates due within 30 days</translation>
    </message>
    <message>
        <source>1 campo ha due valori</source>
        <translation>1 field has two values</translation>
    </message>
    <message>
        <source>%1 campi hanno due valori</source>
        <translation>%1 fields have two values</translation>
    </message>
    <message>
        <source>Scritti da due persone, l'una senza sapere dell'altra</source>
        <translation>Written by two people, neither knowing of the other</translation>
    </message>
    <message>
        <source>Scegli</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>1 osservazione dell'ufficio</source>
        <translation>1 remark of the office</translation>
    </message>
    <message>
        <source>%1 osservazioni dell'ufficio</source>
        <translation>%1 remarks of the office</translation>
    </message>
    <message>
        <source>Accanto al campo di cui parla: rispondi, o segnala fatta</source>
        <translation>Beside the field it speaks of: answer, or mark it done</translation>
    </message>
    <message>
        <source>Nessuna ricevuta da %1 giorni</source>
        <translation>No receipt for %1 days</translation>
    </message>
    <message>
        <source>Manda un altro file: contiene anche le modifiche di prima</source>
        <translation>Send another file: it holds the earlier changes too</translation>
    </message>
    <message>
        <source>Prepara file</source>
        <translation>Prepare file</translation>
    </message>
    <message>
        <source>1 intervento senza pareggio</source>
        <translation>1 intervention does not balance</translation>
    </message>
    <message>
        <source>%1 interventi senza pareggio</source>
        <translation>%1 interventions do not balance</translation>
    </message>
    <message>
        <source>%1: mancano %2 di fonti</source>
        <translation>%1: %2 of funding is missing</translation>
    </message>
    <message>
        <source>%1: le fonti superano i costi di %2</source>
        <translation>%1: funding exceeds costs by %2</translation>
    </message>
    <message>
        <source>1 intervento senza azione del Piano</source>
        <translation>1 intervention without a plan action</translation>
    </message>
    <message>
        <source>%1 interventi senza azione del Piano</source>
        <translation>%1 interventions without a plan action</translation>
    </message>
    <message>
        <source>senza titolo</source>
        <translation>no title</translation>
    </message>
    <message>
        <source>1 modifica da inviare</source>
        <translation>1 change to send</translation>
    </message>
    <message>
        <source>%1 modifiche da inviare</source>
        <translation>%1 changes to send</translation>
    </message>
    <message>
        <source>Il pacchetto per l'ufficio metropolitano non è ancora preparato</source>
        <translation>The package for the metropolitan office is not prepared yet</translation>
    </message>
    <message>
        <source>1 ricevuta da leggere</source>
        <translation>1 receipt to read</translation>
    </message>
    <message>
        <source>%1 ricevute da leggere</source>
        <translation>%1 receipts to read</translation>
    </message>
    <message>
        <source>Dice che cosa l'ufficio ha ricevuto</source>
        <translation>Says what the office has received</translation>
    </message>
    <message>
        <source>Leggi</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>{name} il {day}</source>
        <translation>{name} on {day}</translation>
    </message>
    <message>
        <source>fine prevista</source>
        <translation>planned end</translation>
    </message>
    <message>
        <source>{field}, riga {line}</source>
        <translation>{field}, row {line}</translation>
    </message>
    <message>
        <source>Foglio</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Riga</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>Intervento</source>
        <translation>Intervention</translation>
    </message>
    <message>
        <source>Campo</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Ora</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Nel file</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>Esito</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Che cosa fare</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>riga vuota saltata</source>
        <translation>empty row skipped</translation>
    </message>
    <message>
        <source>righe vuote saltate</source>
        <translation>empty rows skipped</translation>
    </message>
    <message>
        <source>Una cella è rimasta fuori.</source>
        <translation>One cell was left out.</translation>
    </message>
    <message>
        <source>{count} celle sono rimaste fuori.</source>
        <translation>{count} cells were left out.</translation>
    </message>
    <message>
        <source>Un campo ha due valori: scegli nella scheda quale tenere.</source>
        <translation>One field has two values: choose in the sheet which one to keep.</translation>
    </message>
    <message>
        <source>{count} campi hanno due valori: scegli nella scheda.</source>
        <translation>{count} fields have two values: choose in the sheet.</translation>
    </message>
    <message>
        <source>valore</source>
        <translation>value</translation>
    </message>
    <message>
        <source>valori</source>
        <translation>values</translation>
    </message>
    <message>
        <source>Da «{name}» ho importato {values} e {new}.</source>
        <translation>From “{name}” I imported {values} and {new}.</translation>
    </message>
    <message>
        <source>Da «{name}» ho importato {what}.</source>
        <translation>From “{name}” I imported {what}.</translation>
    </message>
    <message>
        <source>Da «{name}» non c'era niente da importare.</source>
        <translation>There was nothing to import from “{name}”.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Controlla</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Importa</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Aggiorna</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>Nuovo</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Due valori</source>
        <translation>Two values</translation>
    </message>
    <message>
        <source>Uguale</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>Corretto</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>Scelto</source>
        <translation>Chosen</translation>
    </message>
    <message>
        <source>Da guardare</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Da aggiornare</source>
        <translation>To update</translation>
    </message>
    <message>
        <source>Nuovi</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Uguali</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>Nuovo intervento</source>
        <translation>New intervention</translation>
    </message>
    <message>
        <source>Nuova voce di costo</source>
        <translation>New cost item</translation>
    </message>
    <message>
        <source>Nuova fonte</source>
        <translation>New source</translation>
    </message>
    <message>
        <source>Tabella</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Nuova riga: {row}</source>
        <translation>New row: {row}</translation>
    </message>
    <message>
        <source>(vuoto)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>senza intervento</source>
        <translation>no intervention</translation>
    </message>
    <message>
        <source>modifica</source>
        <translation>change</translation>
    </message>
    <message>
        <source>modifiche</source>
        <translation>changes</translation>
    </message>
    <message>
        <source>Importa {changes} e {new}</source>
        <translation>Import {changes} and {new}</translation>
    </message>
    <message>
        <source>Importa {what}</source>
        <translation>Import {what}</translation>
    </message>
    <message>
        <source>Niente da importare</source>
        <translation>Nothing to import</translation>
    </message>
    <message>
        <source>nuovo intervento</source>
        <translation>new intervention</translation>
    </message>
    <message>
        <source>nuovi interventi</source>
        <translation>new interventions</translation>
    </message>
    <message>
        <source>riga nuova</source>
        <translation>new row</translation>
    </message>
    <message>
        <source>righe nuove</source>
        <translation>new rows</translation>
    </message>
    <message>
        <source>Nessun allegato da inviare</source>
        <translation>No attachments to send</translation>
    </message>
    <message>
        <source>allegato</source>
        <translation>attachment</translation>
    </message>
    <message>
        <source>allegati</source>
        <translation>attachments</translation>
    </message>
    <message>
        <source>parte</source>
        <translation>part</translation>
    </message>
    <message>
        <source>parti</source>
        <translation>parts</translation>
    </message>
    <message>
        <source>Con {sizes}</source>
        <translation>With {sizes}</translation>
    </message>
    <message>
        <source>Con i già preparati: {sizes}</source>
        <translation>With those prepared: {sizes}</translation>
    </message>
    <message>
        <source>Con i già confermati: {sizes}</source>
        <translation>With those confirmed: {sizes}</translation>
    </message>
    <message>
        <source>Preparato</source>
        <translation>Prepared</translation>
    </message>
    <message>
        <source>Manca all'ufficio</source>
        <translation>Office lacks it</translation>
    </message>
    <message>
        <source>Manca a un collega</source>
        <translation>Colleague lacks it</translation>
    </message>
    <message>
        <source>Non è qui</source>
        <translation>Not here</translation>
    </message>
    <message>
        <source>Allegati</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Contiene</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Viaggiano anche le bozze, che l'ufficio non conta. Note riservate e testi a metà restano qui.</source>
        <translation>Drafts travel too; the office does not count them. Private notes and half-typed texts stay here.</translation>
    </message>
    <message>
        <source>Il file chiede agli altri computer del Comune {files} che qui mancano.</source>
        <translation>The file asks the commune's other computers for {files} missing here.</translation>
    </message>
    <message>
        <source>Gli allegati vanno in file fino a {limit}. Note riservate e testi a metà restano qui.</source>
        <translation>Attachments go in files of up to {limit}. Private notes and unfinished text stay here.</translation>
    </message>
    <message>
        <source>1 allegato mancante…</source>
        <translation>1 missing attachment…</translation>
    </message>
    <message>
        <source>{count} allegati mancanti…</source>
        <translation>{count} missing attachments…</translation>
    </message>
    <message>
        <source>{name}, {size}</source>
        <translation>{name}, {size}</translation>
    </message>
    <message>
        <source>senza nome</source>
        <translation>no name</translation>
    </message>
    <message>
        <source>Allegati: {names}</source>
        <translation>Attachments: {names}</translation>
    </message>
    <message>
        <source>{changes}, {size}</source>
        <translation>{changes}, {size}</translation>
    </message>
    <message>
        <source>allegati, {size}</source>
        <translation>attachments, {size}</translation>
    </message>
    <message>
        <source>Che cosa dice l'ufficio</source>
        <translation>What the office says</translation>
    </message>
    <message>
        <source>{news}, con {files}</source>
        <translation>{news}, with {files}</translation>
    </message>
    <message>
        <source>Pacchetto del {day}</source>
        <translation>Package of {day}</translation>
    </message>
    <message>
        <source>{changes}, {size}, «{name}»</source>
        <translation>{changes}, {size}, “{name}”</translation>
    </message>
    <message>
        <source>«{name}»</source>
        <translation>“{name}”</translation>
    </message>
    <message>
        <source>Invito del {day}</source>
        <translation>Invitation of {day}</translation>
    </message>
    <message>
        <source>Ricevuta del {day}</source>
        <translation>Receipt of {day}</translation>
    </message>
    <message>
        <source>Piano del {day}</source>
        <translation>Plan of {day}</translation>
    </message>
    <message>
        <source>File del {day}</source>
        <translation>File of {day}</translation>
    </message>
    <message>
        <source>nessun pacchetto nuovo</source>
        <translation>no new package</translation>
    </message>
    <message>
        <source>nessun pacchetto preso</source>
        <translation>no package taken</translation>
    </message>
    <message>
        <source>un pacchetto preso</source>
        <translation>one package taken</translation>
    </message>
    <message>
        <source>{count} pacchetti presi</source>
        <translation>{count} packages taken</translation>
    </message>
    <message>
        <source>uno non accettato</source>
        <translation>one not accepted</translation>
    </message>
    <message>
        <source>{count} non accettati</source>
        <translation>{count} not accepted</translation>
    </message>
    <message>
        <source>L'ufficio ha scritto {changes}.</source>
        <translation>The office has written {changes}.</translation>
    </message>
    <message>
        <source>letta qui il {day}, «{name}»</source>
        <translation>read here on {day}, “{name}”</translation>
    </message>
    <message>
        <source>iscritta dall'ufficio</source>
        <translation>enrolled by the office</translation>
    </message>
    <message>
        <source>non ancora iscritta dall'ufficio</source>
        <translation>not yet enrolled by the office</translation>
    </message>
    <message>
        <source>Parole da leggere all'ufficio, se le chiede al telefono: {words}.</source>
        <translation>Words to read out to the office, if it asks for them on the phone: {words}.</translation>
    </message>
    <message>
        <source>Parole della chiave dell'ufficio: {words}.</source>
        <translation>Words of the office's key: {words}.</translation>
    </message>
    <message>
        <source>Chiave di questo computer</source>
        <translation>Key of this computer</translation>
    </message>
    <message>
        <source>L'ufficio non ha confermato pacchetti nuovi.</source>
        <translation>The office has not confirmed any new package.</translation>
    </message>
    <message>
        <source>L'ufficio ha confermato un pacchetto.</source>
        <translation>The office has confirmed one package.</translation>
    </message>
    <message>
        <source>L'ufficio ha confermato {count} pacchetti.</source>
        <translation>The office has confirmed {count} packages.</translation>
    </message>
    <message>
        <source>Un file non è stato preso.</source>
        <translation>One file was not taken.</translation>
    </message>
    <message>
        <source>{count} file non sono stati presi.</source>
        <translation>{count} files were not taken.</translation>
    </message>
    <message>
        <source>Da inviare</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>Nel cestino</source>
        <translation>In the bin</translation>
    </message>
    <message>
        <source>Letta</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>Da leggere</source>
        <translation>To read</translation>
    </message>
    <message>
        <source>{fields} e un altro campo</source>
        <translation>{fields} and one more field</translation>
    </message>
    <message>
        <source>{fields} e altri {count} campi</source>
        <translation>{fields} and {count} more fields</translation>
    </message>
    <message>
        <source>Cestino</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>Nuovo intervento, {changes}</source>
        <translation>New intervention, {changes}</translation>
    </message>
    <message>
        <source>{changes}: {fields}</source>
        <translation>{changes}: {fields}</translation>
    </message>
    <message>
        <source>{changes}, file di {size}</source>
        <translation>{changes}, file of {size}</translation>
    </message>
    <message>
        <source>Confermato {day}</source>
        <translation>Confirmed {day}</translation>
    </message>
    <message>
        <source>Preparato oggi</source>
        <translation>Prepared today</translation>
    </message>
    <message>
        <source>In attesa da un giorno</source>
        <translation>Waiting for one day</translation>
    </message>
    <message>
        <source>In attesa da {days} giorni</source>
        <translation>Waiting for {days} days</translation>
    </message>
    <message>
        <source>Mentre scrivevi, questo campo è cambiato. Scegli quale valore tenere.</source>
        <translation>This field changed while you were typing. Choose which value to keep.</translation>
    </message>
    <message>
        <source>Una persona l'ha eliminato mentre un'altra ci lavorava. Scegli che cosa fare.</source>
        <translation>One person deleted it while another was working on it. Choose what to do.</translation>
    </message>
    <message>
        <source>Due persone hanno scritto valori diversi. Scegli quale tenere.</source>
        <translation>Two people have written different values. Choose which one to keep.</translation>
    </message>
    <message>
        <source>quello che hai scritto</source>
        <translation>what you have typed</translation>
    </message>
    <message>
        <source>Tieni il mio</source>
        <translation>Keep mine</translation>
    </message>
    <message>
        <source>Tieni l'altro</source>
        <translation>Keep the other</translation>
    </message>
    <message>
        <source>Tieni questo</source>
        <translation>Keep this</translation>
    </message>
    <message>
        <source>Identità</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Piano e obiettivi</source>
        <translation>Plan and goals</translation>
    </message>
    <message>
        <source>Soggetti</source>
        <translation>Bodies</translation>
    </message>
    <message>
        <source>Codici e PNRR</source>
        <translation>Codes and NRRP</translation>
    </message>
    <message>
        <source>Territorio</source>
        <translation>Territory</translation>
    </message>
    <message>
        <source>Andamento</source>
        <translation>How it is going</translation>
    </message>
    <message>
        <source>Obiettivo del Piano</source>
        <translation>Goal of the plan</translation>
    </message>
    <message>
        <source>Obiettivo Agenda 2030</source>
        <translation>Sustainable development goal</translation>
    </message>
    <message>
        <source>Scrivi una parola o un codice</source>
        <translation>Type a word or a code</translation>
    </message>
    <message>
        <source>Comune di {name}</source>
        <translation>Commune of {name}</translation>
    </message>
    <message>
        <source>Scade entro 30 giorni</source>
        <translation>Due within 30 days</translation>
    </message>
    <message>
        <source>Senza scadenza</source>
        <translation>No due date</translation>
    </message>
    <message>
        <source>Con osservazioni</source>
        <translation>With remarks</translation>
    </message>
    <message>
        <source>Pronto per l'ufficio</source>
        <translation>Ready for the office</translation>
    </message>
    <message>
        <source>Senza CUP</source>
        <translation>No CUP</translation>
    </message>
    <message>
        <source>Senza pareggio</source>
        <translation>Not balanced</translation>
    </message>
    <message>
        <source>Senza costi</source>
        <translation>No costs</translation>
    </message>
    <message>
        <source>Senza fonti</source>
        <translation>No sources</translation>
    </message>
    <message>
        <source>Senza azione del Piano</source>
        <translation>No plan action</translation>
    </message>
    <message>
        <source>Scade nel %1</source>
        <translation>Due in %1</translation>
    </message>
    <message>
        <source>Stato</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Asse</source>
        <translation>Axis</translation>
    </message>
    <message>
        <source>Fonte</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Scadenza</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Asse %1</source>
        <translation>Axis %1</translation>
    </message>
    <message>
        <source>Fonte: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>Scadenza: %1</source>
        <translation>Due: %1</translation>
    </message>
    <message>
        <source>Costi</source>
        <translation>Costs</translation>
    </message>
    <message>
        <source>Fonti</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>{field} di {row}</source>
        <translation>{field} of {row}</translation>
    </message>
    <message>
        <source>Allegati {count}</source>
        <translation>Files {count}</translation>
    </message>
    <message>
        <source>Dati</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Quadro economico</source>
        <translation>Cost breakdown</translation>
    </message>
    <message>
        <source>Quadro</source>
        <translation>Costs</translation>
    </message>
    <message>
        <source>Cronoprogramma</source>
        <translation>Timetable</translation>
    </message>
    <message>
        <source>Crono</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Indicatori</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Storico</source>
        <translation>History</translation>
    </message>
    <message>
        <source>{officer}, {moment}, annullamento</source>
        <translation>{officer}, {moment}, undone</translation>
    </message>
    <message>
        <source>Intervento creato</source>
        <translation>Intervention created</translation>
    </message>
    <message>
        <source>Eliminazione</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Ripristino dal cestino</source>
        <translation>Restored from the bin</translation>
    </message>
    <message>
        <source>Segnato pronto per l'ufficio</source>
        <translation>Marked ready for the office</translation>
    </message>
    <message>
        <source>Di nuovo bozza</source>
        <translation>Back to draft</translation>
    </message>
    <message>
        <source>cancellato</source>
        <translation>erased</translation>
    </message>
    <message>
        <source>non vale, la chiave è stata revocata</source>
        <translation>does not count, the key was revoked</translation>
    </message>
    <message>
        <source>vuoto</source>
        <translation>empty</translation>
    </message>
    <message>
        <source> (prima %1)</source>
        <translation> (before: %1)</translation>
    </message>
    <message>
        <source> di «%1»</source>
        <translation> of “%1”</translation>
    </message>
    <message>
        <source>{title}… (titolo incompleto nel Piano caricato)</source>
        <translation>{title}… (title incomplete in the plan loaded)</translation>
    </message>
    <message>
        <source>{count} strategie su {all} caricate</source>
        <translation>{count} strategies of {all} loaded</translation>
    </message>
    <message>
        <source>{count} azioni su {all} caricate</source>
        <translation>{count} actions of {all} loaded</translation>
    </message>
    <message>
        <source>Pronto</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Da correggere: {count}</source>
        <translation>To correct: {count}</translation>
    </message>
    <message>
        <source>{what} di {title}</source>
        <translation>{what} of {title}</translation>
    </message>
    <message>
        <source>tutti gli interventi</source>
        <translation>all interventions</translation>
    </message>
    <message>
        <source>in ritardo</source>
        <translation>late</translation>
    </message>
    <message>
        <source>in scadenza</source>
        <translation>due soon</translation>
    </message>
    <message>
        <source>senza pareggio</source>
        <translation>not balanced</translation>
    </message>
    <message>
        <source>senza CUP</source>
        <translation>no CUP</translation>
    </message>
    <message>
        <source>senza azione</source>
        <translation>no plan action</translation>
    </message>
    <message>
        <source>modificati</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>valori da scegliere</source>
        <translation>values to choose</translation>
    </message>
    <message>
        <source>con osservazioni</source>
        <translation>with remarks</translation>
    </message>
    <message>
        <source>Chi</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Dal</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Parole della chiave</source>
        <translation>Words of the key</translation>
    </message>
    <message>
        <source>Tutti</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Iscritta</source>
        <translation>Enrolled</translation>
    </message>
    <message>
        <source>Invitato</source>
        <translation>Invited</translation>
    </message>
    <message>
        <source>Non invitato</source>
        <translation>Not invited</translation>
    </message>
    <message>
        <source>Revocata</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>{officer}, a riposo</source>
        <translation>{officer}, at rest</translation>
    </message>
    <message>
        <source>{officer}, tace dal {day}</source>
        <translation>{officer}, silent since {day}</translation>
    </message>
    <message>
        <source>si scrivono mentre il Comune le legge</source>
        <translation>typed while the commune reads them out</translation>
    </message>
    <message>
        <source>Allegato</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>Grandezza</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Bozza, due valori</source>
        <translation>Draft, two values</translation>
    </message>
    <message>
        <source>Senza stato</source>
        <translation>No status</translation>
    </message>
    <message>
        <source>non nota</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>{zone}, da confermare</source>
        <translation>{zone}, to be confirmed</translation>
    </message>
    <message>
        <source>Zona non nota: {count} Comuni</source>
        <translation>Zone not known: {count} communes</translation>
    </message>
    <message>
        <source>elenco da caricare</source>
        <translation>list to be loaded</translation>
    </message>
    <message>
        <source>Comuni</source>
        <translation>communes</translation>
    </message>
    <message>
        <source>{communes}, {count} da confermare</source>
        <translation>{communes}, {count} to be confirmed</translation>
    </message>
    <message>
        <source>1 aperta</source>
        <translation>1 open</translation>
    </message>
    <message>
        <source>{count} aperte</source>
        <translation>{count} open</translation>
    </message>
    <message>
        <source>Azione</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Importo €</source>
        <translation>Amount €</translation>
    </message>
    <message>
        <source>Finanziato €</source>
        <translation>Funded €</translation>
    </message>
    <message>
        <source>Avanz.</source>
        <translation>Progr.</translation>
    </message>
    <message>
        <source>Per l'ufficio</source>
        <translation>For the office</translation>
    </message>
    <message>
        <source>Osservazioni</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Modifiche</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Che cosa è successo, e che cosa fare</source>
        <translation>What happened, and what to do</translation>
    </message>
    <message>
        <source>Prepara la ricevuta…</source>
        <translation>Prepare the receipt…</translation>
    </message>
    <message>
        <source>Prepara {count} ricevute…</source>
        <translation>Prepare {count} receipts…</translation>
    </message>
    <message>
        <source>interventi nuovi {born}, cambiati {changed}, campi con due valori {doubts}</source>
        <translation>new interventions {born}, changed {changed}, fields with two values {doubts}</translation>
    </message>
    <message>
        <source>da prendere</source>
        <translation>to take in</translation>
    </message>
    <message>
        <source>preso</source>
        <translation>taken</translation>
    </message>
    <message>
        <source>presi</source>
        <translation>taken</translation>
    </message>
    <message>
        <source>già letto</source>
        <translation>read before</translation>
    </message>
    <message>
        <source>già letti</source>
        <translation>read before</translation>
    </message>
    <message>
        <source>in attesa</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>con una chiave da confrontare</source>
        <translation>with a key to compare</translation>
    </message>
    <message>
        <source>lasciato</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>lasciati</source>
        <translation>left out</translation>
    </message>
    <message>
        <source>non accettato</source>
        <translation>not accepted</translation>
    </message>
    <message>
        <source>non accettati</source>
        <translation>not accepted</translation>
    </message>
    <message>
        <source>{count} file: {parts}</source>
        <translation>{count} files: {parts}</translation>
    </message>
    <message>
        <source>Valore</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>{value} (due valori: scelgono al Comune)</source>
        <translation>{value} (two values: the commune chooses)</translation>
    </message>
    <message>
        <source>{value} (da correggere)</source>
        <translation>{value} (to correct)</translation>
    </message>
    <message>
        <source>Fatte</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Zona</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Abitanti</source>
        <translation>Inhabitants</translation>
    </message>
    <message>
        <source>Ricevuto</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Interventi</source>
        <translation>Interventions</translation>
    </message>
    <message>
        <source>nessun importo</source>
        <translation>no amount</translation>
    </message>
    <message>
        <source>abitanti di Torino {share}</source>
        <translation>inhabitants of Torino {share}</translation>
    </message>
    <message>
        <source>altri Comuni</source>
        <translation>other communes</translation>
    </message>
    <message>
        <source>l'{share}</source>
        <translation>{share}</translation>
    </message>
    <message>
        <source>lo {share}</source>
        <translation>{share}</translation>
    </message>
    <message>
        <source>il {share}</source>
        <translation>{share}</translation>
    </message>
    <message>
        <source>Torino €</source>
        <translation>Torino €</translation>
    </message>
    <message>
        <source>Altri Comuni €</source>
        <translation>Other communes €</translation>
    </message>
    <message>
        <source>Totale €</source>
        <translation>Total €</translation>
    </message>
    <message>
        <source>Fuori</source>
        <translation>Outside</translation>
    </message>
    <message>
        <source>nessun intervento pronto ha ancora un importo.</source>
        <translation>no intervention that is ready has an amount yet.</translation>
    </message>
    <message>
        <source>fuori da Torino va {money} degli importi, e ci vive {people} degli abitanti</source>
        <translation>{money} of the amounts go outside Torino, where {people} of the inhabitants live</translation>
    </message>
    <message>
        <source>in nessun asse la quota è sotto quella degli abitanti</source>
        <translation>in no axis is the share below that of the inhabitants</translation>
    </message>
    <message>
        <source>in un asse su {all} la quota è sotto quella degli abitanti</source>
        <translation>in one axis of {all} the share is below that of the inhabitants</translation>
    </message>
    <message>
        <source>in {count} assi su {all} la quota è sotto quella degli abitanti</source>
        <translation>in {count} axes of {all} the share is below that of the inhabitants</translation>
    </message>
    <message>
        <source>Nelle cifre: {ready} di {communes}.</source>
        <translation>In the figures: {ready} of {communes}.</translation>
    </message>
    <message>
        <source>bozza</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>bozze</source>
        <translation>drafts</translation>
    </message>
    <message>
        <source>{ready} con qualcosa da correggere</source>
        <translation>{ready} with something to correct</translation>
    </message>
    <message>
        <source>Fuori dalle cifre: {drafts} e {wrong}.</source>
        <translation>Not in the figures: {drafts} and {wrong}.</translation>
    </message>
    <message>
        <source>Fuori dalle cifre: {what}.</source>
        <translation>Not in the figures: {what}.</translation>
    </message>
    <message>
        <source>intervento pronto</source>
        <translation>intervention that is ready</translation>
    </message>
    <message>
        <source>interventi pronti</source>
        <translation>interventions that are ready</translation>
    </message>
    <message>
        <source>Tutti i Comuni</source>
        <translation>All communes</translation>
    </message>
    <message>
        <source>Nessun ritorno</source>
        <translation>No return</translation>
    </message>
    <message>
        <source>Da controllare</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>Con errori</source>
        <translation>With errors</translation>
    </message>
    <message>
        <source>«{name}» non accettato</source>
        <translation>“{name}” not accepted</translation>
    </message>
    <message>
        <source>«{name}» aspetta un file precedente</source>
        <translation>“{name}” waits for an earlier file</translation>
    </message>
    <message>
        <source>«{name}» aspetta il confronto della chiave</source>
        <translation>“{name}” waits until its key is compared</translation>
    </message>
    <message>
        <source>campo con due valori</source>
        <translation>field with two values</translation>
    </message>
    <message>
        <source>campi con due valori</source>
        <translation>fields with two values</translation>
    </message>
    <message>
        <source>risposta da leggere</source>
        <translation>answer to read</translation>
    </message>
    <message>
        <source>risposte da leggere</source>
        <translation>answers to read</translation>
    </message>
    <message>
        <source>osservazione su un intervento nel cestino</source>
        <translation>remark on an intervention in the bin</translation>
    </message>
    <message>
        <source>osservazioni su interventi nel cestino</source>
        <translation>remarks on interventions in the bin</translation>
    </message>
    <message>
        <source>{count} da correggere</source>
        <translation>{count} to correct</translation>
    </message>
    <message>
        <source>con {names}</source>
        <translation>with {names}</translation>
    </message>
    <message>
        <source>caricati {a} assi su {aa}, {s} strategie su {ss}, {n} azioni su {nn}.</source>
        <translation>loaded {a} axes of {aa}, {s} strategies of {ss}, {n} actions of {nn}.</translation>
    </message>
    <message>
        <source>Titoli di azioni che si interrompono nella fonte: {n}.</source>
        <translation>Titles of actions that break off in the source: {n}.</translation>
    </message>
    <message>
        <source>Questi interventi non hanno ancora un'azione del Piano: si sceglie nella scheda, in Dati.</source>
        <translation>These interventions have no plan action yet: it is chosen in the sheet, in Data.</translation>
    </message>
    <message>
        <source>Asse {name}</source>
        <translation>Axis {name}</translation>
    </message>
    <message>
        <source>Strategia dell'asse {name}</source>
        <translation>Strategy of axis {name}</translation>
    </message>
    <message>
        <source>Azione della strategia {strategy}, asse {name}</source>
        <translation>Action of strategy {strategy}, axis {name}</translation>
    </message>
    <message>
        <source>{n}, di cui {own} proprio su questa voce</source>
        <translation>{n}, of which {own} on this entry itself</translation>
    </message>
    <message>
        <source>Costo totale</source>
        <translation>Total cost</translation>
    </message>
    <message>
        <source>Finanziato</source>
        <translation>Funded</translation>
    </message>
    <message>
        <source>Caricate sotto questa voce</source>
        <translation>Loaded under this entry</translation>
    </message>
    <message>
        <source>Missione PNRR</source>
        <translation>NRRP mission</translation>
    </message>
    <message>
        <source>Obiettivi Agenda 2030</source>
        <translation>Sustainable development goals</translation>
    </message>
    <message>
        <source>non sono nel Piano caricato</source>
        <translation>are not in the plan loaded</translation>
    </message>
    <message>
        <source>L'asse è legato con</source>
        <translation>The axis is linked with</translation>
    </message>
    <message>
        <source>Collegata nel Piano con</source>
        <translation>Linked in the plan with</translation>
    </message>
    <message>
        <source>Indicatori del Piano</source>
        <translation>Indicators of the plan</translation>
    </message>
    <message>
        <source>Letto in</source>
        <translation>Read in</translation>
    </message>
    <message>
        <source>il Piano caricato non dice da dove viene</source>
        <translation>the plan loaded does not say where it comes from</translation>
    </message>
    <message>
        <source>{page} (versione 2024-2026, letto solo l'inizio). La pagina del documento approvato non è nota.</source>
        <translation>{page} (version 2024-2026, only the beginning was read). The page of the approved document is not known.</translation>
    </message>
    <message>
        <source>azioni: {n}</source>
        <translation>actions: {n}</translation>
    </message>
    <message>
        <source>strategie: {strategies}, azioni: {actions}</source>
        <translation>strategies: {strategies}, actions: {actions}</translation>
    </message>
    <message>
        <source>{loaded}; quante sono in tutto non è noto</source>
        <translation>{loaded}; how many there are in all is not known</translation>
    </message>
    <message>
        <source>nessun altro asse, per gli interventi registrati qui</source>
        <translation>no other axis, for the interventions recorded here</translation>
    </message>
    <message>
        <source>Codice</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Che cosa manca</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>tutto il Piano</source>
        <translation>the whole plan</translation>
    </message>
    <message>
        <source>Cella</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Nella cella</source>
        <translation>In the cell</translation>
    </message>
    <message>
        <source>Che cosa</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Prima</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Nel modulo</source>
        <translation>In the form</translation>
    </message>
    <message>
        <source>Legato con</source>
        <translation>Linked with</translation>
    </message>
    <message>
        <source>Costo €</source>
        <translation>Cost €</translation>
    </message>
    <message>
        <source>Strategie</source>
        <translation>Strategies</translation>
    </message>
    <message>
        <source>{title}, versione {number}, caricata qui il {day}</source>
        <translation>{title}, version {number}, loaded here on {day}</translation>
    </message>
    <message>
        <source>{title}, versione {number}, pubblicata il {day}</source>
        <translation>{title}, version {number}, published on {day}</translation>
    </message>
    <message>
        <source>In breve:</source>
        <translation>In short:</translation>
    </message>
    <message>
        <source>Titolo</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>nessuno</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Asse {code}</source>
        <translation>Axis {code}</translation>
    </message>
    <message>
        <source>Strategia {code}</source>
        <translation>Strategy {code}</translation>
    </message>
    <message>
        <source>Azione {code}</source>
        <translation>Action {code}</translation>
    </message>
    <message>
        <source>aperto</source>
        <translation>open</translation>
    </message>
    <message>
        <source>chiuso</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>Immagini (*.png *.jpg *.jpeg *.gif *.tif *.tiff *.webp);;Tutti i file (*)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.gif *.tif *.tiff *.webp);;All files (*)</translation>
    </message>
    <message>
        <source>ora in {name}</source>
        <translation>now in {name}</translation>
    </message>
    <message>
        <source>File del Piano (*.psmdb *.psm *.xlsx *.xlsm);;Tutti i file (*)</source>
        <translation>Files of the plan (*.psmdb *.psm *.xlsx *.xlsm);;All files (*)</translation>
    </message>
    <message>
        <source>Città metropolitana · Ufficio del Piano</source>
        <translation>Metropolitan city · Office of the plan</translation>
    </message>
    <message>
        <source>Piano 2024-2026, versione {number}</source>
        <translation>Plan 2024-2026, version {number}</translation>
    </message>
    <message>
        <source>asse</source>
        <translation>axis</translation>
    </message>
    <message>
        <source>strategia</source>
        <translation>strategy</translation>
    </message>
    <message>
        <source>azione</source>
        <translation>action</translation>
    </message>
    <message>
        <source>Ripristina l'ultima copia buona</source>
        <translation>Restore the last good backup</translation>
    </message>
    <message>
        <source>Recupera ciò che si legge</source>
        <translation>Rescue what can be read</translation>
    </message>
    <message>
        <source>Alt+F</source>
        <translation>Alt+F</translation>
    </message>
    <message>
        <source>Modifica</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Alt+M</source>
        <translation>Alt+E</translation>
    </message>
    <message>
        <source>Visualizza</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Alt+V</source>
        <translation>Alt+V</translation>
    </message>
    <message>
        <source>Vai</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>Alt+A</source>
        <translation>Alt+G</translation>
    </message>
    <message>
        <source>Alt+I</source>
        <translation>Alt+I</translation>
    </message>
    <message>
        <source>Strumenti</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Alt+S</source>
        <translation>Alt+T</translation>
    </message>
    <message>
        <source>Aiuto</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Alt+U</source>
        <translation>Alt+H</translation>
    </message>
    <message>
        <source>Da fare adesso</source>
        <translation>To do now</translation>
    </message>
    <message>
        <source>Importo per asse</source>
        <translation>Amount by axis</translation>
    </message>
    <message>
        <source>Relazione PDF</source>
        <translation>Report PDF</translation>
    </message>
    <message>
        <source>Stampa ciò che si vede</source>
        <translation>Print what is shown</translation>
    </message>
    <message>
        <source>Trova successivo</source>
        <translation>Find next</translation>
    </message>
    <message>
        <source>Impostazioni…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>Annulla</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Ripeti</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Testo più grande</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Testo più piccolo</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Testo normale</source>
        <translation>Normal text</translation>
    </message>
    <message>
        <source>Schermo intero</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Come il computer</source>
        <translation>Like the computer</translation>
    </message>
    <message>
        <source>Chiaro</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Scuro</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Tema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Modifica la cella</source>
        <translation>Edit the cell</translation>
    </message>
    <message>
        <source>Aggiungi riga</source>
        <translation>Add row</translation>
    </message>
    <message>
        <source>Elimina riga</source>
        <translation>Delete row</translation>
    </message>
    <message>
        <source>Calendario, elenco</source>
        <translation>Calendar, list</translation>
    </message>
    <message>
        <source>Conferma il pannello</source>
        <translation>Confirm the panel</translation>
    </message>
    <message>
        <source>Chiudi il pannello, torna</source>
        <translation>Close the panel, back</translation>
    </message>
    <message>
        <source>PSM 2024-2026, versione {version}: {axes} assi, {strategies} strategie su {of_strategies}, {actions} azioni su {of_actions}</source>
        <translation>PSM 2024-2026, version {version}: {axes} axes, {strategies} strategies of {of_strategies}, {actions} actions of {of_actions}</translation>
    </message>
    <message>
        <source>{communes} comuni, {axes} assi, {strategies} strategie, {actions} azioni.</source>
        <translation>{communes} communes, {axes} axes, {strategies} strategies, {actions} actions.</translation>
    </message>
    <message>
        <source>{whose}, dati di prova</source>
        <translation>{whose}, training data</translation>
    </message>
</context>
<context>
    <name>ActLine</name>
    <message>
        <source>ad esempio Delibera C.C. 14 del 15/04/2026</source>
        <translation>for example Delibera C.C. 14 del 15/04/2026</translation>
    </message>
    <message>
        <source>Collega un atto</source>
        <translation>Link an act</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Prepara file…</source>
        <translation>Prepare file…</translation>
    </message>
    <message>
        <source>Allegati mancanti…</source>
        <translation>Missing attachments…</translation>
    </message>
    <message>
        <source>Scrivi di nuovo il file…</source>
        <translation>Write the file again…</translation>
    </message>
    <message>
        <source>Leggi un file…</source>
        <translation>Read a file…</translation>
    </message>
    <message>
        <source>Incolla un pacchetto</source>
        <translation>Paste a package</translation>
    </message>
    <message>
        <source>Prima leggi l'invito dell'ufficio.</source>
        <translation>First read the invitation from the office.</translation>
    </message>
    <message>
        <source>L'ufficio l'ha già: la ricevuta lo conferma.</source>
        <translation>The office has it: the receipt confirms it.</translation>
    </message>
    <message>
        <source>Nessun pacchetto aspetta la ricevuta.</source>
        <translation>No package waits for a receipt.</translation>
    </message>
</context>
<context>
    <name>AttachmentsTab</name>
    <message>
        <source>File</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Atto</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Organo</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Numero</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Oggetto</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Atti</source>
        <translation>Acts</translation>
    </message>
    <message>
        <source>Aggiungi atto</source>
        <translation>Add act</translation>
    </message>
</context>
<context>
    <name>AxesCard</name>
    <message>
        <source>Importo per asse</source>
        <translation>Amount by axis</translation>
    </message>
    <message>
        <source>Mostra come tabella</source>
        <translation>Show as table</translation>
    </message>
    <message>
        <source>Mostra come barre</source>
        <translation>Show as bars</translation>
    </message>
</context>
<context>
    <name>AxisTable</name>
    <message>
        <source>Asse</source>
        <translation>Axis</translation>
    </message>
    <message>
        <source>Importo €</source>
        <translation>Amount €</translation>
    </message>
</context>
<context>
    <name>BackupsModel</name>
    <message>
        <source>Fatta il</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>Perché</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Grandezza</source>
        <translation>Size</translation>
    </message>
</context>
<context>
    <name>Below</name>
    <message>
        <source>Quelli preparati aspettano la ricevuta, gli altri partono con il prossimo file che prepari.</source>
        <translation>Those prepared wait for the receipt, the others go with the next file you prepare.</translation>
    </message>
    <message>
        <source>Allegati mancanti</source>
        <translation>Missing attachments</translation>
    </message>
    <message>
        <source>all'ufficio o a un altro computer</source>
        <translation>at the office or on another computer</translation>
    </message>
    <message>
        <source>Mandali tutti all'ufficio, anche in più messaggi: la ricevuta dirà che cosa manca.</source>
        <translation>Send them all to the office, in several messages if need be: the receipt will say what is missing.</translation>
    </message>
    <message>
        <source>{count} file, {size}, cartella {folder}</source>
        <translation>{count} files, {size}, folder {folder}</translation>
    </message>
    <message>
        <source>File preparati</source>
        <translation>Prepared files</translation>
    </message>
</context>
<context>
    <name>BesideBox</name>
    <message>
        <source>Allegati che vanno con il file</source>
        <translation>Attachments that go with the file</translation>
    </message>
    <message>
        <source>Senza allegati</source>
        <translation>Without attachments</translation>
    </message>
</context>
<context>
    <name>BulkPanel</name>
    <message>
        <source>Scegli</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Campo da modificare</source>
        <translation>Field to change</translation>
    </message>
    <message>
        <source>Modifica</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Lascia com'è</source>
        <translation>Leave as is</translation>
    </message>
    <message>
        <source>Modifica 1 intervento</source>
        <translation>Change 1 intervention</translation>
    </message>
    <message>
        <source>Modifica %1 interventi</source>
        <translation>Change %1 interventions</translation>
    </message>
    <message>
        <source>%1 di %2 interventi</source>
        <translation>%1 of %2 interventions</translation>
    </message>
    <message>
        <source>Era già così in tutti: non ho cambiato nulla.</source>
        <translation>It was like that in all of them: I changed nothing.</translation>
    </message>
    <message>
        <source>Ho cambiato «%1» in %2 interventi.</source>
        <translation>I changed “%1” in %2 interventions.</translation>
    </message>
    <message>
        <source>diventa</source>
        <translation>becomes</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Calendario</source>
        <translation>Calendar</translation>
    </message>
</context>
<context>
    <name>Care</name>
    <message>
        <source>Faccio la copia di sicurezza</source>
        <translation>Making the backup</translation>
    </message>
    <message>
        <source>Controllo il file</source>
        <translation>Checking the file</translation>
    </message>
    <message>
        <source>Copia di sicurezza %1</source>
        <translation>Backup %1</translation>
    </message>
    <message>
        <source>Copia di sicurezza fatta e controllata: «%1».</source>
        <translation>Backup made and checked: “%1”.</translation>
    </message>
    <message>
        <source>Il file è intero: pagine, righe, tabelle e impronte tornano.</source>
        <translation>The file is whole: pages, rows, tables and fingerprints agree.</translation>
    </message>
    <message>
        <source>Cartella per le copie di sicurezza</source>
        <translation>Folder for backups</translation>
    </message>
    <message>
        <source>«%1» torna com'era il %2. Quello che c'è adesso non si perde: resta in un file accanto, e si può riprendere allo stesso modo.</source>
        <translation>“%1” goes back to what it was on %2. What is there now is not lost: it stays in a file beside it, and can be brought back in the same way.</translation>
    </message>
    <message>
        <source>Ripristina la copia del %1</source>
        <translation>Restore the backup of %1</translation>
    </message>
    <message>
        <source>Ripristina una copia</source>
        <translation>Restore a backup</translation>
    </message>
    <message>
        <source>Lascia com'è</source>
        <translation>Leave as is</translation>
    </message>
</context>
<context>
    <name>CareOfWindow</name>
    <message>
        <source>Copie di sicurezza…</source>
        <translation>Backups…</translation>
    </message>
    <message>
        <source>Sto finendo la copia di sicurezza: aspetta un momento e richiudi.</source>
        <translation>Finishing the backup: wait a moment and close again.</translation>
    </message>
</context>
<context>
    <name>CarePanel</name>
    <message>
        <source>Chiudi le copie di sicurezza (Esc)</source>
        <translation>Close the backups (Esc)</translation>
    </message>
    <message>
        <source>Copie di sicurezza</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Non ci sono ancora copie di sicurezza.</source>
        <translation>There are no backups yet.</translation>
    </message>
    <message>
        <source>Copia adesso</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Ripristina…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>Controlla il file</source>
        <translation>Check the file</translation>
    </message>
    <message>
        <source>Cartella…</source>
        <translation>Folder…</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>Una al giorno e prima di ogni importazione; restano le ultime 30, ciascuna controllata.</source>
        <translation>One a day and before every import; the last 30 are kept, each one checked.</translation>
    </message>
</context>
<context>
    <name>ChangesCard</name>
    <message>
        <source>Vedi elenco</source>
        <translation>See list</translation>
    </message>
    <message>
        <source>Vedi elenco: modifiche</source>
        <translation>See list: changes</translation>
    </message>
    <message>
        <source>Relazione PDF</source>
        <translation>Report PDF</translation>
    </message>
    <message>
        <source>Modifiche</source>
        <translation>Changes</translation>
    </message>
    <message>
        <source>Quello che cambia da qui in poi si vedrà in questo elenco.</source>
        <translation>What changes from here on will show in this list.</translation>
    </message>
    <message>
        <source>Negli ultimi 30 giorni</source>
        <translation>In the last 30 days</translation>
    </message>
    <message>
        <source>Dall'ultimo Consiglio del %1</source>
        <translation>Since the last council of %1</translation>
    </message>
    <message>
        <source>nessuna modifica</source>
        <translation>no change</translation>
    </message>
    <message>
        <source>più di %1 modifiche</source>
        <translation>more than %1 changes</translation>
    </message>
    <message>
        <source>1 modifica</source>
        <translation>1 change</translation>
    </message>
    <message>
        <source>%1 modifiche</source>
        <translation>%1 changes</translation>
    </message>
    <message>
        <source>1 intervento</source>
        <translation>1 intervention</translation>
    </message>
    <message>
        <source>%1 interventi</source>
        <translation>%1 interventions</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>ChangesTable</name>
    <message>
        <source>Intervento</source>
        <translation>Intervention</translation>
    </message>
    <message>
        <source>Che cosa è cambiato</source>
        <translation>What has changed</translation>
    </message>
    <message>
        <source>Prima</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Adesso</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Chi e quando</source>
        <translation>Who and when</translation>
    </message>
    <message>
        <source>vuoto</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>senza titolo</source>
        <translation>no title</translation>
    </message>
    <message>
        <source>Eliminato</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>Ripristinato</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>Nuovo: %1</source>
        <translation>New: %1</translation>
    </message>
    <message>
        <source>Nuovo intervento</source>
        <translation>New intervention</translation>
    </message>
    <message>
        <source>Cambiato qui e nel file: scegli, o restano tutti e due</source>
        <translation>Changed here and in the file: choose, or both stay</translation>
    </message>
</context>
<context>
    <name>CheckPane</name>
    <message>
        <source>Questo intervento</source>
        <translation>This intervention</translation>
    </message>
    <message>
        <source>Tutti gli interventi</source>
        <translation>All interventions</translation>
    </message>
    <message>
        <source>Che cosa controllare</source>
        <translation>What to check</translation>
    </message>
    <message>
        <source>Controllo</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Chiudi il controllo (Esc)</source>
        <translation>Close the check (Esc)</translation>
    </message>
    <message>
        <source>Niente da correggere e niente da completare.</source>
        <translation>Nothing to correct and nothing to complete.</translation>
    </message>
    <message>
        <source>Sto controllando…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Scegli un intervento dall'elenco, oppure controlla tutti.</source>
        <translation>Choose an intervention from the list, or check them all.</translation>
    </message>
    <message>
        <source>Da correggere {count}</source>
        <translation>To correct {count}</translation>
    </message>
    <message>
        <source>Da completare {count}</source>
        <translation>To complete {count}</translation>
    </message>
    <message>
        <source>Avvisi {count}</source>
        <translation>Notices {count}</translation>
    </message>
    <message>
        <source>Invio va al campo, F8 al prossimo, Maiusc+F8 al precedente.</source>
        <translation>Enter goes to the field, F8 to the next, Shift+F8 to the one before.</translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>Importa da Excel</source>
        <translation>Import from Excel</translation>
    </message>
    <message>
        <source>Righe da mostrare</source>
        <translation>Rows to show</translation>
    </message>
    <message>
        <source>Scegli un altro file</source>
        <translation>Choose another file</translation>
    </message>
    <message>
        <source>Salva copia con le celle colorate</source>
        <translation>Save copy with coloured cells</translation>
    </message>
    <message>
        <source>Lascia tutto com'è</source>
        <translation>Leave everything as is</translation>
    </message>
    <message>
        <source>Incolla una tabella</source>
        <translation>Paste a table</translation>
    </message>
    <message>
        <source>Una cella vuota non cambia nulla.</source>
        <translation>An empty cell changes nothing.</translation>
    </message>
    <message>
        <source>creato il {day}, Piano versione {version}</source>
        <translation>created on {day}, plan version {version}</translation>
    </message>
    <message>
        <source>Prima di scrivere faccio una copia di sicurezza.</source>
        <translation>Before writing I make a backup.</translation>
    </message>
    <message>
        <source>Prima cella F3</source>
        <translation>First cell F3</translation>
    </message>
    <message>
        <source>Una cella da correggere.</source>
        <translation>One cell to correct.</translation>
    </message>
    <message>
        <source>%1 celle da correggere.</source>
        <translation>%1 cells to correct.</translation>
    </message>
    <message>
        <source>Scrivi qui il valore giusto, oppure importa il resto adesso e queste dopo.</source>
        <translation>Type the right value here, or import the rest now and these later.</translation>
    </message>
    <message>
        <source>Un campo cambiato anche qui.</source>
        <translation>One field changed here as well.</translation>
    </message>
    <message>
        <source>%1 campi cambiati anche qui.</source>
        <translation>%1 fields changed here as well.</translation>
    </message>
    <message>
        <source>Scegli quale valore tenere, oppure importa e scegli dopo: restano tutti e due.</source>
        <translation>Choose which value to keep, or import and choose later: both stay.</translation>
    </message>
    <message>
        <source>Non c'è niente da importare: i valori sono già questi.</source>
        <translation>There is nothing to import: the values are these already.</translation>
    </message>
    <message>
        <source>Modifiche nel file</source>
        <translation>Changes in the file</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Controllo %1 di %2 interventi</source>
        <translation>Checking %1 of %2 interventions</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>Scegli…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Ora: %1</source>
        <translation>Now: %1</translation>
    </message>
    <message>
        <source>vuoto</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>Nel file: %1</source>
        <translation>In the file: %1</translation>
    </message>
    <message>
        <source>Quale valore tenere</source>
        <translation>Which value to keep</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>«%1» non è nell'elenco. Scegli una voce con F4.</source>
        <translation>“%1” is not in the list. Choose an entry with F4.</translation>
    </message>
    <message>
        <source>Voci dell'elenco</source>
        <translation>Entries of the list</translation>
    </message>
</context>
<context>
    <name>CoatSection</name>
    <message>
        <source>Comune e stemma</source>
        <translation>Commune and coat of arms</translation>
    </message>
    <message>
        <source>Scegli immagine…</source>
        <translation>Choose picture…</translation>
    </message>
    <message>
        <source>Togli lo stemma</source>
        <translation>Remove the coat of arms</translation>
    </message>
    <message>
        <source>Stemma del Comune di {name}</source>
        <translation>Coat of arms of the commune of {name}</translation>
    </message>
    <message>
        <source>Nessuno stemma</source>
        <translation>No coat of arms</translation>
    </message>
    <message>
        <source>Scegli lo stemma</source>
        <translation>Choose the coat of arms</translation>
    </message>
    <message>
        <source>Preparo lo stemma</source>
        <translation>Preparing the coat of arms</translation>
    </message>
    <message>
        <source>Comune di {name}</source>
        <translation>Commune of {name}</translation>
    </message>
    <message>
        <source>Codice ISTAT {code}</source>
        <translation>ISTAT code {code}</translation>
    </message>
    <message>
        <source>Copia di prova: lo dicono tutti i suoi fogli e i suoi file.</source>
        <translation>Training copy: all its papers and files say so.</translation>
    </message>
    <message>
        <source>Stemma sulle relazioni</source>
        <translation>Coat of arms on the reports</translation>
    </message>
    <message>
        <source>PNG o JPEG. Resta su questo computer, accanto alle impostazioni: non viaggia con i pacchetti.</source>
        <translation>PNG or JPEG. It stays on this computer, beside the settings: it does not travel with packages.</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Da inviare, preparati o ricevuti</source>
        <translation>To send, prepared or received</translation>
    </message>
    <message>
        <source>Da inviare</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>Preparati e confermati</source>
        <translation>Prepared and confirmed</translation>
    </message>
    <message>
        <source>Ricevuti</source>
        <translation>Inbox</translation>
    </message>
    <message>
        <source>Per ora non c'è nulla da inviare.</source>
        <translation>There is nothing to send for now.</translation>
    </message>
    <message>
        <source>Non hai ancora preparato file per l'ufficio.</source>
        <translation>You have not prepared files for the office yet.</translation>
    </message>
    <message>
        <source>Non è ancora arrivato nulla dall'ufficio.</source>
        <translation>Nothing has arrived from the office yet.</translation>
    </message>
    <message>
        <source>Manca una ricevuta? Il prossimo file contiene anche le modifiche di prima.</source>
        <translation>A receipt is missing? The next file holds the earlier changes as well.</translation>
    </message>
    <message>
        <source>Inviti e ricevute dell'ufficio, anche dentro messaggi (.eml): leggi, incolla o trascina qui.</source>
        <translation>Invitations and receipts of the office, also inside messages (.eml): read, paste or drop them here.</translation>
    </message>
</context>
<context>
    <name>CommuneChoice</name>
    <message>
        <source>Scrivi il nome del Comune</source>
        <translation>Type the name of the commune</translation>
    </message>
    <message>
        <source>Comuni trovati</source>
        <translation>Communes found</translation>
    </message>
</context>
<context>
    <name>CommuneOfWindow</name>
    <message>
        <source>Cambia Comune…</source>
        <translation>Change commune…</translation>
    </message>
    <message>
        <source>Comuni di questa copia</source>
        <translation>Communes of this copy</translation>
    </message>
    <message>
        <source>Comuni che si possono aggiungere</source>
        <translation>Communes that can be added</translation>
    </message>
    <message>
        <source>Quale Comune?</source>
        <translation>Which commune?</translation>
    </message>
    <message>
        <source>Quale Comune aggiungi a questa copia?</source>
        <translation>Which commune do you add to this copy?</translation>
    </message>
    <message>
        <source>Comuni</source>
        <translation>Communes</translation>
    </message>
    <message>
        <source>Aggiungi un Comune…</source>
        <translation>Add a commune…</translation>
    </message>
    <message>
        <source>Altri</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>aperto adesso</source>
        <translation>open now</translation>
    </message>
    <message>
        <source>interventi {n}, da inviare {lines}</source>
        <translation>interventions {n}, to send {lines}</translation>
    </message>
    <message>
        <source>Aggiungi</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>CommuneView</name>
    <message>
        <source>Invito…</source>
        <translation>Invitation…</translation>
    </message>
    <message>
        <source>Ricevuta…</source>
        <translation>Receipt…</translation>
    </message>
    <message>
        <source>Allegati mancanti…</source>
        <translation>Missing attachments…</translation>
    </message>
    <message>
        <source>Invio apre l'intervento: leggi, osserva, correggi</source>
        <translation>Enter opens the intervention: read, remark, correct</translation>
    </message>
    <message>
        <source>{code} · zona omogenea: {zone}</source>
        <translation>{code} · homogeneous zone: {zone}</translation>
    </message>
    <message>
        <source>ricevuto il %1</source>
        <translation>received on %1</translation>
    </message>
    <message>
        <source>Da %1 non è ancora arrivato nulla.</source>
        <translation>Nothing has arrived from %1 yet.</translation>
    </message>
    <message>
        <source>Prepara un invito…</source>
        <translation>Prepare an invitation…</translation>
    </message>
    <message>
        <source>1 allegato mancante…</source>
        <translation>1 missing attachment…</translation>
    </message>
    <message>
        <source>{count} allegati mancanti…</source>
        <translation>{count} missing attachments…</translation>
    </message>
    <message>
        <source>intervento</source>
        <translation>intervention</translation>
    </message>
    <message>
        <source>interventi</source>
        <translation>interventions</translation>
    </message>
    <message>
        <source>bozza</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>bozze</source>
        <translation>drafts</translation>
    </message>
    <message>
        <source>Costi %1    Finanziato %2</source>
        <translation>Costs %1    Funded %2</translation>
    </message>
    <message>
        <source>Interventi ricevuti</source>
        <translation>Interventions received</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>Accetta la chiave</source>
        <translation>Accept the key</translation>
    </message>
    <message>
        <source>Chiudi (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Confronta la chiave di {commune}</source>
        <translation>Compare the key of {commune}</translation>
    </message>
    <message>
        <source>Telefona al Comune, a un numero che conosci già. In Invio, con il pulsante della chiave, legge sei parole: scrivile qui.</source>
        <translation>Phone the commune, at a number you already know. In Exchange, with the key button, it reads six words: type them here.</translation>
    </message>
    <message>
        <source>Le parole scritte sono {count}, quelle della chiave {needed}: scrivile tutte.</source>
        <translation>There are {count} words here, the key has {needed}: type all of them.</translation>
    </message>
    <message>
        <source>Le parole non sono quelle della chiave che aspetta. Rileggile insieme; se restano diverse, il file non viene da quel computer: non accettarla.</source>
        <translation>The words are not those of the key that waits. Read them again together; if they stay different, the file does not come from that computer: do not accept it.</translation>
    </message>
    <message>
        <source>Parole lette dal Comune</source>
        <translation>Words read out by the commune</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Conflitti</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Conflitti: scegli fra due valori</source>
        <translation>Conflicts: choose between two values</translation>
    </message>
    <message>
        <source>Frecce: scegli     Invio decide     Ctrl+Invio conferma le scelte     Esc elenco</source>
        <translation>Arrows: pick     Enter decides     Ctrl+Enter confirms the picks     Esc list</translation>
    </message>
</context>
<context>
    <name>ConflictsWidget</name>
    <message>
        <source>Conflitti</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>Nessun conflitto: ogni campo ha un solo valore.</source>
        <translation>No conflict: every field has one value.</translation>
    </message>
    <message>
        <source>Campo {number} di {all}</source>
        <translation>Field {number} of {all}</translation>
    </message>
    <message>
        <source>Tieni tutte le mie</source>
        <translation>Keep all mine</translation>
    </message>
    <message>
        <source>Tieni tutte le loro</source>
        <translation>Keep all theirs</translation>
    </message>
    <message>
        <source>Decidi {count} campi</source>
        <translation>Decide {count} fields</translation>
    </message>
    <message>
        <source>Lascia com'è</source>
        <translation>Leave as is</translation>
    </message>
    <message>
        <source>In {title} tengo i valori scritti qui in {count} campi. Gli altri restano nello Storico.</source>
        <translation>In {title} the values written here are kept in {count} fields. The others stay in the History.</translation>
    </message>
    <message>
        <source>In {title} tengo i valori scritti da altri in {count} campi. I tuoi restano nello Storico.</source>
        <translation>In {title} the values written by others are kept in {count} fields. Yours stay in the History.</translation>
    </message>
    <message>
        <source>{left} campi restano da scegliere uno per uno.</source>
        <translation>{left} fields remain to be chosen one by one.</translation>
    </message>
    <message>
        <source>scelte in {title}</source>
        <translation>choices in {title}</translation>
    </message>
    <message>
        <source>Campi decisi: {count}. Gli altri valori restano nello Storico.</source>
        <translation>Fields decided: {count}. The other values stay in the History.</translation>
    </message>
    <message>
        <source>Annulla</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>CopyWindow</name>
    <message>
        <source>Apri un file…</source>
        <translation>Open a file…</translation>
    </message>
    <message>
        <source>Nuova copia…</source>
        <translation>New copy…</translation>
    </message>
    <message>
        <source>Aggiorna</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>Apri un file del Piano</source>
        <translation>Open a file of the plan</translation>
    </message>
    <message>
        <source>Sto ancora scrivendo quello che hai digitato: aspetta un momento e riprova.</source>
        <translation>Still writing what you typed: wait a moment and try again.</translation>
    </message>
    <message>
        <source>Sto finendo un lavoro per questo Comune: aspetta che finisca, poi cambia.</source>
        <translation>Finishing a piece of work for this commune: wait until it is done, then change.</translation>
    </message>
    <message>
        <source>Salvato alle {clock}</source>
        <translation>Saved at {clock}</translation>
    </message>
    <message>
        <source>Annullato: {step}</source>
        <translation>Undone: {step}</translation>
    </message>
    <message>
        <source>Ripetuto: {step}</source>
        <translation>Redone: {step}</translation>
    </message>
    <message>
        <source>Sto ancora scrivendo quello che hai digitato: aspetta un momento.</source>
        <translation>Still writing what you typed: wait a moment.</translation>
    </message>
    <message>
        <source>Sto finendo un lavoro: aspetta un momento e richiudi.</source>
        <translation>Finishing a piece of work: wait a moment and close again.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Qualcosa nel programma si è fermato</source>
        <translation>Something in the program has stopped</translation>
    </message>
    <message>
        <source>È colpa del programma, non tua. I tuoi dati sono come prima e non è stato spedito niente.
Manda questo testo a chi ti assiste, poi riprendi il lavoro. Non contiene i tuoi dati.</source>
        <translation>It is the program's fault, not yours. Your data are as before and nothing was sent anywhere.
Give this text to whoever supports you, then go on working. It does not contain your data.</translation>
    </message>
    <message>
        <source>Che cosa è successo</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Copia il testo</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>Salva il testo…</source>
        <translation>Save the text…</translation>
    </message>
    <message>
        <source>Riprendi il lavoro</source>
        <translation>Go on working</translation>
    </message>
    <message>
        <source>Il testo è anche in {folder}</source>
        <translation>The text is also in {folder}</translation>
    </message>
    <message>
        <source>Salva il testo</source>
        <translation>Save the text</translation>
    </message>
    <message>
        <source>Testo (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>«{name}» non si può scrivere. Scegli un'altra cartella.</source>
        <translation>“{name}” cannot be written. Choose another folder.</translation>
    </message>
    <message>
        <source>Il testo è in «{name}».</source>
        <translation>The text is in “{name}”.</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>Cruscotto</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>F6 cambia riquadro     Ctrl+F cerca     Ctrl+N nuovo intervento</source>
        <translation>F6 changes pane     Ctrl+F searches     Ctrl+N new intervention</translation>
    </message>
</context>
<context>
    <name>DashboardScreen</name>
    <message>
        <source>Cruscotto</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Cerca…</source>
        <translation>Search…</translation>
    </message>
    <message>
        <source>Nuovo intervento</source>
        <translation>New intervention</translation>
    </message>
    <message>
        <source>Non ci sono ancora interventi. Registra il primo: basta il titolo.</source>
        <translation>There are no interventions yet. Record the first one: a title is enough.</translation>
    </message>
    <message>
        <source>Buonasera %1. %2</source>
        <translation>Good evening %1. %2</translation>
    </message>
    <message>
        <source>Buongiorno %1. %2</source>
        <translation>Good day %1. %2</translation>
    </message>
</context>
<context>
    <name>DataTab</name>
    <message>
        <source>(facoltativo)</source>
        <translation>(optional)</translation>
    </message>
    <message>
        <source>Altre azioni del Piano servite</source>
        <translation>Other plan actions served</translation>
    </message>
    <message>
        <source>Aggiungi azione</source>
        <translation>Add action</translation>
    </message>
    <message>
        <source>Altri enti coinvolti</source>
        <translation>Other bodies involved</translation>
    </message>
    <message>
        <source>oppure Comune</source>
        <translation>or commune</translation>
    </message>
    <message>
        <source>Aggiungi ente</source>
        <translation>Add body</translation>
    </message>
    <message>
        <source>%1 (Piano versione %2)</source>
        <translation>%1 (plan version %2)</translation>
    </message>
    <message>
        <source>(titolo incompleto nel Piano caricato)</source>
        <translation>(title incomplete in the plan loaded)</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>Apri il calendario (F4)</source>
        <translation>Open the calendar (F4)</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message>
        <source>File nominati nella ricevuta</source>
        <translation>Files named in the receipt</translation>
    </message>
    <message>
        <source>Chiudi (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Annulla ciò che ha portato…</source>
        <translation>Undo what it brought…</translation>
    </message>
    <message>
        <source>Chiave nuova…</source>
        <translation>New key…</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Voce scelta</source>
        <translation>Entry chosen</translation>
    </message>
    <message>
        <source>Vedi gli interventi</source>
        <translation>See the interventions</translation>
    </message>
    <message>
        <source>Vedi l'intervento</source>
        <translation>See the intervention</translation>
    </message>
    <message>
        <source>Vedi i {n} interventi</source>
        <translation>See the {n} interventions</translation>
    </message>
</context>
<context>
    <name>EventDelegate</name>
    <message>
        <source>Ripristina</source>
        <translation>Restore</translation>
    </message>
</context>
<context>
    <name>ExcelPage</name>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Excel: crea file e importa</source>
        <translation>Excel: create file and import</translation>
    </message>
    <message>
        <source>Ctrl+O apri un file     F6 cambia riquadro     F1 aiuto</source>
        <translation>Ctrl+O open a file     F6 changes pane     F1 help</translation>
    </message>
    <message>
        <source>F3 prossima cella     Ctrl+Invio importa     Esc torna</source>
        <translation>F3 next cell     Ctrl+Enter imports     Esc back</translation>
    </message>
</context>
<context>
    <name>ExcelWidget</name>
    <message>
        <source>Leggo il file</source>
        <translation>Reading the file</translation>
    </message>
    <message>
        <source>Tabella incollata</source>
        <translation>Pasted table</translation>
    </message>
    <message>
        <source>Leggo la tabella</source>
        <translation>Reading the table</translation>
    </message>
    <message>
        <source>Riprova</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Crea il file per i colleghi</source>
        <translation>Create the file for colleagues</translation>
    </message>
    <message>
        <source>Creo il file Excel</source>
        <translation>Creating the Excel file</translation>
    </message>
    <message>
        <source>File «{name}» creato con un intervento, cartella {folder}.</source>
        <translation>File “{name}” created with one intervention, folder {folder}.</translation>
    </message>
    <message>
        <source>File «{name}» creato con {count} interventi, cartella {folder}.</source>
        <translation>File “{name}” created with {count} interventions, folder {folder}.</translation>
    </message>
    <message>
        <source>Importa un file Excel</source>
        <translation>Import an Excel file</translation>
    </message>
    <message>
        <source>Salva una copia con le celle colorate</source>
        <translation>Save a copy with coloured cells</translation>
    </message>
    <message>
        <source>Coloro le celle da correggere</source>
        <translation>Colouring the cells to correct</translation>
    </message>
    <message>
        <source>Copia salvata in «%1», cartella %2: ogni cella colorata dice in un commento che cosa correggere.</source>
        <translation>Copy saved in “%1”, folder %2: each coloured cell says in a comment what to correct.</translation>
    </message>
    <message>
        <source>Importo «%1»</source>
        <translation>Importing “%1”</translation>
    </message>
    <message>
        <source>importazione di «%1»</source>
        <translation>import of “%1”</translation>
    </message>
    <message>
        <source>Annulla</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Nel frattempo la copia è cambiata: ho rifatto il confronto, guarda di nuovo.</source>
        <translation>The copy has changed meanwhile: I compared again, have another look.</translation>
    </message>
    <message>
        <source>Confronto il file</source>
        <translation>Comparing the file</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Invio</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Invio e ricezione</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Invio apre     Ctrl+Invio prepara il file     Esc chiude</source>
        <translation>Enter opens     Ctrl+Enter prepares the file     Esc closes</translation>
    </message>
</context>
<context>
    <name>ExchangeWidget</name>
    <message>
        <source>Invio e ricezione</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Città metropolitana di Torino</source>
        <translation>Metropolitan City of Torino</translation>
    </message>
    <message>
        <source>Chiave di questo computer</source>
        <translation>Key of this computer</translation>
    </message>
    <message>
        <source>Il Comune è passato a chi continua il lavoro: da qui non si preparano file.</source>
        <translation>The commune was handed over: no files are prepared here.</translation>
    </message>
    <message>
        <source>Qui si leggono soltanto i file preparati finora.</source>
        <translation>The files prepared so far can only be read here.</translation>
    </message>
    <message>
        <source>Qui non si leggono altri file: dalli a chi continua il lavoro.</source>
        <translation>No more files are read here: give them to whoever carries on.</translation>
    </message>
    <message>
        <source>«{title}» è nel cestino: da lì (Strumenti, Cestino) si ripristina.</source>
        <translation>“{title}” is in the bin: restore it there (Tools, Bin).</translation>
    </message>
    <message>
        <source>senza titolo</source>
        <translation>no title</translation>
    </message>
</context>
<context>
    <name>FieldBox</name>
    <message>
        <source>(facoltativo)</source>
        <translation>(optional)</translation>
    </message>
</context>
<context>
    <name>FieldPanel</name>
    <message>
        <source>ad esempio: manca il CUP, ricopiatelo dal decreto</source>
        <translation>for example: the CUP is missing, copy it from the decree</translation>
    </message>
    <message>
        <source>Aggiungi osservazione</source>
        <translation>Add remark</translation>
    </message>
    <message>
        <source>Vuoto</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>Scritto da {who}</source>
        <translation>Written by {who}</translation>
    </message>
    <message>
        <source>Riapri</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>Fatto</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Togli</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Correggi</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Scegli</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>Osservazioni</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Nuova osservazione</source>
        <translation>New remark</translation>
    </message>
    <message>
        <source>La correzione è una modifica dell'ufficio: il Comune la trova con la prossima ricevuta.</source>
        <translation>The correction is a change by the office: the commune finds it with the next receipt.</translation>
    </message>
</context>
<context>
    <name>FileWork</name>
    <message>
        <source>Allego {name}</source>
        <translation>Attaching {name}</translation>
    </message>
    <message>
        <source>Allego {name} e altri file</source>
        <translation>Attaching {name} and other files</translation>
    </message>
    <message>
        <source>Apro {name}</source>
        <translation>Opening {name}</translation>
    </message>
    <message>
        <source>allegato di {title}</source>
        <translation>attachment of {title}</translation>
    </message>
</context>
<context>
    <name>FilesList</name>
    <message>
        <source>File allegati</source>
        <translation>Attached files</translation>
    </message>
    <message>
        <source>Nessun file.</source>
        <translation>No files.</translation>
    </message>
    <message>
        <source>Trascina qui un documento o una foto, oppure premi Ctrl+Maiusc+A.</source>
        <translation>Drop a document or a photo here, or press Ctrl+Shift+A.</translation>
    </message>
    <message>
        <source>Allega file</source>
        <translation>Attach file</translation>
    </message>
    <message>
        <source>Apri</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Togli</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Tutti i file (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>%1 pesa molto. Una versione più piccola basta per schermo e stampa.</source>
        <translation>%1 is very large. A smaller version is enough for screen and print.</translation>
    </message>
    <message>
        <source>%1 e altre foto pesano molto. Una versione più piccola basta per schermo e stampa.</source>
        <translation>%1 and other photos are very large. A smaller version is enough for screen and print.</translation>
    </message>
    <message>
        <source>Allega più piccola</source>
        <translation>Attach smaller</translation>
    </message>
    <message>
        <source>Allega com'è</source>
        <translation>Attach as it is</translation>
    </message>
    <message>
        <source>Nessun programma di questo computer apre {name}.</source>
        <translation>No program on this computer opens {name}.</translation>
    </message>
    <message>
        <source>eliminazione di %1</source>
        <translation>deletion of %1</translation>
    </message>
    <message>
        <source>Tolto l'allegato %1.</source>
        <translation>Attachment %1 removed.</translation>
    </message>
</context>
<context>
    <name>FilesModel</name>
    <message>
        <source>Nome</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Dimensione</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Tipo</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>non è su questo computer</source>
        <translation>is not on this computer</translation>
    </message>
    <message>
        <source>file</source>
        <translation>file</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>Filtri</source>
        <translation>Filters</translation>
    </message>
</context>
<context>
    <name>FilterTag</name>
    <message>
        <source>Togli il filtro %1</source>
        <translation>Remove the filter %1</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Guardo dentro «{name}»</source>
        <translation>Looking into “{name}”</translation>
    </message>
    <message>
        <source>Recupera ciò che si legge</source>
        <translation>Rescue what can be read</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Nuovo intervento</source>
        <translation>New intervention</translation>
    </message>
    <message>
        <source>Segna pronto</source>
        <translation>Mark ready</translation>
    </message>
    <message>
        <source>Scegli un intervento dall'elenco, oppure creane uno.</source>
        <translation>Choose an intervention from the list, or create one.</translation>
    </message>
    <message>
        <source>Qui si compila la scheda di un intervento: comincia dal titolo.</source>
        <translation>Here an intervention is filled in: begin with its title.</translation>
    </message>
    <message>
        <source>di nuovo bozza {title}</source>
        <translation>back to draft {title}</translation>
    </message>
    <message>
        <source>segnato pronto {title}</source>
        <translation>marked ready {title}</translation>
    </message>
    <message>
        <source>senza titolo</source>
        <translation>no title</translation>
    </message>
    <message>
        <source>Torna bozza</source>
        <translation>Back to draft</translation>
    </message>
    <message>
        <source>Annulla</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Cestino</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>ripristino: {step}</source>
        <translation>restored: {step}</translation>
    </message>
</context>
<context>
    <name>FormOfOffice</name>
    <message>
        <source>Modulo Excel</source>
        <translation>Excel form</translation>
    </message>
    <message>
        <source>Carica il Piano da Excel…</source>
        <translation>Load the plan from Excel…</translation>
    </message>
    <message>
        <source>Salva il modulo del Piano…</source>
        <translation>Save the plan form…</translation>
    </message>
    <message>
        <source>Ritira la bozza…</source>
        <translation>Withdraw the draft…</translation>
    </message>
    <message>
        <source>Salva il modulo del Piano</source>
        <translation>Save the plan form</translation>
    </message>
    <message>
        <source>Salvo il modulo del Piano</source>
        <translation>Saving the plan form</translation>
    </message>
    <message>
        <source>Ritira la bozza e salvala come modulo</source>
        <translation>Withdraw the draft and save it as a form</translation>
    </message>
    <message>
        <source>Bozza ritirata. Caricando «{name}», cartella {folder}, torna.</source>
        <translation>Draft withdrawn. Loading “{name}”, folder {folder}, brings it back.</translation>
    </message>
    <message>
        <source>Modulo del Piano in «{name}», cartella {folder}.</source>
        <translation>Plan form in “{name}”, folder {folder}.</translation>
    </message>
    <message>
        <source>Carica il Piano da Excel</source>
        <translation>Load the plan from Excel</translation>
    </message>
    <message>
        <source>Leggo il modulo del Piano</source>
        <translation>Reading the plan form</translation>
    </message>
    <message>
        <source>Tengo la bozza</source>
        <translation>Keeping the draft</translation>
    </message>
    <message>
        <source>Bozza della versione {number}: assi {a}, strategie {s}, azioni {n}. Si pubblica con File per i Comuni…</source>
        <translation>Draft of version {number}: axes {a}, strategies {s}, actions {n}. It is published with File for communes…</translation>
    </message>
    <message>
        <source>Salva una copia con le celle colorate</source>
        <translation>Save a copy with coloured cells</translation>
    </message>
    <message>
        <source>Coloro le celle da correggere</source>
        <translation>Colouring the cells to correct</translation>
    </message>
    <message>
        <source>Copia in «{name}», cartella {folder}: ogni cella colorata dice che cosa correggere.</source>
        <translation>Copy in “{name}”, folder {folder}: each coloured cell says what to correct.</translation>
    </message>
</context>
<context>
    <name>FoundTable</name>
    <message>
        <source>Interventi</source>
        <translation>Interventions</translation>
    </message>
</context>
<context>
    <name>GapsPane</name>
    <message>
        <source>Che cosa manca del testo ufficiale</source>
        <translation>What is missing of the official text</translation>
    </message>
    <message>
        <source>Il programma contiene solo i testi che è stato possibile leggere in pagine pubbliche. Quello che manca non viene inventato: si carica dal documento ufficiale.</source>
        <translation>The program holds only the texts that could be read on public pages. What is missing is not invented: it is loaded from the official document.</translation>
    </message>
</context>
<context>
    <name>GoBox</name>
    <message>
        <source>Vai a una schermata, un comando, un intervento…</source>
        <translation>Go to a screen, a command, an intervention…</translation>
    </message>
    <message>
        <source>Dove andare</source>
        <translation>Where to go</translation>
    </message>
    <message>
        <source>Niente con queste parole.</source>
        <translation>Nothing with these words.</translation>
    </message>
    <message>
        <source>{n} risultati</source>
        <translation>{n} results</translation>
    </message>
</context>
<context>
    <name>GoOfWindow</name>
    <message>
        <source>Vai a…</source>
        <translation>Go to…</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Schermate</source>
        <translation>Screens</translation>
    </message>
    <message>
        <source>Interventi</source>
        <translation>Interventions</translation>
    </message>
    <message>
        <source>Piano</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Comandi</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>senza titolo</source>
        <translation>no title</translation>
    </message>
    <message>
        <source>Tutti i risultati di «{text}» nell'elenco</source>
        <translation>All results for “{text}” in the list</translation>
    </message>
</context>
<context>
    <name>Handing</name>
    <message>
        <source>Interventi {n}, con tutta la loro storia: modifiche {lines}.</source>
        <translation>Interventions {n}, with their whole history: changes {lines}.</translation>
    </message>
    <message>
        <source>Note riservate, viste salvate, pacchetti preparati e ricevuti.</source>
        <translation>Private notes, saved views, packages prepared and received.</translation>
    </message>
    <message>
        <source>Non sono su questo computer, e restano fuori: {names} ({n}).</source>
        <translation>Not on this computer, and left out: {names} ({n}).</translation>
    </message>
    <message>
        <source>Non contiene la chiave di questo computer, né altri Comuni.</source>
        <translation>It holds neither the key of this computer nor other communes.</translation>
    </message>
    <message>
        <source>Nessun allegato.</source>
        <translation>No attachments.</translation>
    </message>
    <message>
        <source>Allegati {n}: {size}.</source>
        <translation>Attachments {n}: {size}.</translation>
    </message>
    <message>
        <source>Dove scrivere il passaggio di consegne</source>
        <translation>Where to write the handover</translation>
    </message>
    <message>
        <source>Scrivo il passaggio di consegne</source>
        <translation>Writing the handover</translation>
    </message>
</context>
<context>
    <name>HandoverOfWindow</name>
    <message>
        <source>Passaggio di consegne…</source>
        <translation>Handover…</translation>
    </message>
    <message>
        <source>Riprendi…</source>
        <translation>Take back…</translation>
    </message>
    <message>
        <source>Sola lettura.</source>
        <translation>Read only.</translation>
    </message>
</context>
<context>
    <name>HandoverPanel</name>
    <message>
        <source>Chiudi il passaggio di consegne (Esc)</source>
        <translation>Close the handover (Esc)</translation>
    </message>
    <message>
        <source>Passaggio di consegne</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>Prepara il file…</source>
        <translation>Prepare the file…</translation>
    </message>
    <message>
        <source>Riprendi qui</source>
        <translation>Take back here</translation>
    </message>
    <message>
        <source>Tutto ciò che c'è di {commune} in un solo file cifrato, per chi prende il tuo posto.</source>
        <translation>All there is of {commune} in one encrypted file, for who takes your place.</translation>
    </message>
    <message>
        <source>Da quel momento qui {commune} si legge, si stampa e si esporta, ma non si cambia. La frase dilla a voce: senza, il file non si apre e nessuno può recuperarlo.</source>
        <translation>From that moment on {commune} can be read, printed and exported here, but not changed. Say the phrase in person: without it the file does not open and nobody can recover it.</translation>
    </message>
    <message>
        <source>Che cosa contiene</source>
        <translation>What is in it</translation>
    </message>
    <message>
        <source>Riprendilo solo se il file non è mai stato aperto, e poi cancella il file. Se qualcuno l'ha aperto, i computer di questo Comune diventano due: ciò che scrivono si unisce nei pacchetti, e dove è diverso si sceglie.</source>
        <translation>Take it back only if the file was never opened, and then delete the file. If somebody has opened it, this commune has two computers: what they write comes together in the packages, and where it differs one chooses.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Torna (Esc)</source>
        <translation>Back (Esc)</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>Come all'inizio</source>
        <translation>As at the start</translation>
    </message>
</context>
<context>
    <name>HelpOfWindow</name>
    <message>
        <source>Aiuto di questa schermata</source>
        <translation>Help on this screen</translation>
    </message>
    <message>
        <source>Primi passi</source>
        <translation>First steps</translation>
    </message>
    <message>
        <source>Tasti</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Accessibilità</source>
        <translation>Accessibility</translation>
    </message>
    <message>
        <source>Novità</source>
        <translation>News</translation>
    </message>
    <message>
        <source>Licenze</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Aiuto</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Aiuto di questa schermata (F1)</source>
        <translation>Help on this screen (F1)</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Pagina dell'aiuto</source>
        <translation>Page of help</translation>
    </message>
    <message>
        <source>Cerca nell'aiuto…</source>
        <translation>Search in the help…</translation>
    </message>
    <message>
        <source>Aiuto</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Chiudi l'aiuto (Esc)</source>
        <translation>Close the help (Esc)</translation>
    </message>
    <message>
        <source>Nessuna pagina con queste parole.</source>
        <translation>No page with these words.</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Storico</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Ripristina</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Cancella i valori di prima…</source>
        <translation>Erase earlier values…</translation>
    </message>
    <message>
        <source>Tutti i valori che il campo «{field}» ha avuto prima di quello di adesso vengono cancellati, qui e dove arrivano i tuoi file. Non tornano. Restano nelle copie di sicurezza e nei file fatti finora.</source>
        <translation>All values the field “{field}” had before the present one are erased, here and wherever your files arrive. They do not come back. They stay in backups and in files made so far.</translation>
    </message>
    <message>
        <source>Cancella dati personali</source>
        <translation>Erase personal data</translation>
    </message>
    <message>
        <source>Cancella i valori di prima</source>
        <translation>Erase earlier values</translation>
    </message>
    <message>
        <source>Lascia com'è</source>
        <translation>Leave as is</translation>
    </message>
    <message>
        <source>Cancellato. Viaggia col prossimo file.</source>
        <translation>Erased. It travels with the next file.</translation>
    </message>
</context>
<context>
    <name>HungPane</name>
    <message>
        <source>Interventi dei Comuni</source>
        <translation>Interventions of the communes</translation>
    </message>
    <message>
        <source>Su questa voce non è arrivato ancora nessun intervento.</source>
        <translation>No intervention has come for this entry yet.</translation>
    </message>
    <message>
        <source>I {n} più costosi su {whole}. Invio apre la scheda.</source>
        <translation>The {n} most costly of {whole}. Enter opens the record.</translation>
    </message>
    <message>
        <source>I più costosi per primi. Invio apre la scheda.</source>
        <translation>The most costly first. Enter opens the record.</translation>
    </message>
</context>
<context>
    <name>IndicatorsTab</name>
    <message>
        <source>Valore attuale e traguardo</source>
        <translation>Current value and target</translation>
    </message>
    <message>
        <source>Che cosa si misura, in quale unità, da dove si parte e dove si vuole arrivare.</source>
        <translation>What is measured, in which unit, from which value to which target.</translation>
    </message>
    <message>
        <source>di</source>
        <translation>of</translation>
    </message>
    <message>
        <source>Letture di %1</source>
        <translation>Readings of %1</translation>
    </message>
    <message>
        <source>%1: %2 di %3</source>
        <translation>%1: %2 of %3</translation>
    </message>
    <message>
        <source>Indicatore</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Unità</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Traguardo</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Indicatori</source>
        <translation>Indicators</translation>
    </message>
    <message>
        <source>Aggiungi indicatore</source>
        <translation>Add indicator</translation>
    </message>
    <message>
        <source>Giorno</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Valore</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Letture</source>
        <translation>Readings</translation>
    </message>
    <message>
        <source>Aggiungi lettura</source>
        <translation>Add reading</translation>
    </message>
</context>
<context>
    <name>InterventionTable</name>
    <message>
        <source>«{text}»</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <source>{words}, da correggere</source>
        <translation>{words}, to correct</translation>
    </message>
    <message>
        <source>vuoto</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>Titolo</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>senza titolo</source>
        <translation>no title</translation>
    </message>
    <message>
        <source>Azione</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Stato</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Importo €</source>
        <translation>Amount €</translation>
    </message>
    <message>
        <source>Avanz.</source>
        <translation>Progr.</translation>
    </message>
    <message>
        <source>Fine prevista</source>
        <translation>Planned end</translation>
    </message>
    <message>
        <source>Mancano €</source>
        <translation>Missing €</translation>
    </message>
</context>
<context>
    <name>InterventionsPage</name>
    <message>
        <source>Piano</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Piano e interventi</source>
        <translation>Plan and interventions</translation>
    </message>
    <message>
        <source>F6 cambia riquadro     F7 controlla     Ctrl+Z annulla</source>
        <translation>F6 changes pane     F7 checks     Ctrl+Z undoes</translation>
    </message>
    <message>
        <source>Intervento prima</source>
        <translation>Previous intervention</translation>
    </message>
    <message>
        <source>Intervento dopo</source>
        <translation>Next intervention</translation>
    </message>
    <message>
        <source>Controlla</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Prossima segnalazione</source>
        <translation>Next finding</translation>
    </message>
    <message>
        <source>Segnalazione precedente</source>
        <translation>Previous finding</translation>
    </message>
    <message>
        <source>Segna pronto o torna bozza</source>
        <translation>Mark ready or back to draft</translation>
    </message>
    <message>
        <source>Sposta nel cestino</source>
        <translation>Move to the bin</translation>
    </message>
    <message>
        <source>Duplica l'intervento</source>
        <translation>Duplicate the intervention</translation>
    </message>
    <message>
        <source>Nuovo intervento</source>
        <translation>New intervention</translation>
    </message>
    <message>
        <source>Modifica selezionati</source>
        <translation>Change selected</translation>
    </message>
    <message>
        <source>Incolla righe da un foglio di calcolo</source>
        <translation>Paste rows from a spreadsheet</translation>
    </message>
    <message>
        <source>Allega file</source>
        <translation>Attach file</translation>
    </message>
    <message>
        <source>Scheda Dati</source>
        <translation>Tab Data</translation>
    </message>
    <message>
        <source>Scheda Quadro</source>
        <translation>Tab Costs</translation>
    </message>
    <message>
        <source>Scheda Crono</source>
        <translation>Tab Dates</translation>
    </message>
    <message>
        <source>Scheda Indicatori</source>
        <translation>Tab Indicators</translation>
    </message>
    <message>
        <source>Scheda Note</source>
        <translation>Tab Notes</translation>
    </message>
    <message>
        <source>Scheda Allegati</source>
        <translation>Tab Files</translation>
    </message>
    <message>
        <source>Scheda Storico</source>
        <translation>Tab History</translation>
    </message>
    <message>
        <source>Salva questa vista</source>
        <translation>Save this view</translation>
    </message>
    <message>
        <source>A tutta larghezza</source>
        <translation>Full width</translation>
    </message>
</context>
<context>
    <name>KeptOfWindow</name>
    <message>
        <source>Ho ritrovato quello che stavi scrivendo l'ultima volta.</source>
        <translation>What you were typing last time has been found.</translation>
    </message>
    <message>
        <source>Vai al testo</source>
        <translation>Go to the text</translation>
    </message>
</context>
<context>
    <name>KeptOffers</name>
    <message>
        <source>Ho ritrovato il testo che stavi scrivendo in «{field}» di {title}.</source>
        <translation>I found the text you were typing in “{field}” of {title}.</translation>
    </message>
    <message>
        <source>Nota riservata</source>
        <translation>Private note</translation>
    </message>
    <message>
        <source>Rimetti</source>
        <translation>Put it back</translation>
    </message>
    <message>
        <source>Scarta</source>
        <translation>Discard</translation>
    </message>
</context>
<context>
    <name>KeyCopyPanel</name>
    <message>
        <source>Chiudi la chiave dell'ufficio (Esc)</source>
        <translation>Close the office key (Esc)</translation>
    </message>
    <message>
        <source>Chiave dell'ufficio</source>
        <translation>Office key</translation>
    </message>
    <message>
        <source>Scrivi la copia…</source>
        <translation>Write the copy…</translation>
    </message>
    <message>
        <source>Rimetti da un file…</source>
        <translation>Restore from a file…</translation>
    </message>
    <message>
        <source>Rimetti la chiave</source>
        <translation>Restore the key</translation>
    </message>
    <message>
        <source>Lascia com'è</source>
        <translation>Leave as is</translation>
    </message>
    <message>
        <source>Rimettila lo stesso</source>
        <translation>Restore it anyway</translation>
    </message>
    <message>
        <source>È la firma che tutti i Comuni conoscono. Una copia in un file, chiusa da una frase segreta, la salva se questo computer si rompe: tienila su una chiavetta, in un altro posto.</source>
        <translation>It is the signature all communes know. A copy in a file, locked by a passphrase, saves it should this computer break: keep it on a stick, in another place.</translation>
    </message>
    <message>
        <source>Senza la frase il file non si apre, e nessuno può recuperarla: tienila lontano dal file.</source>
        <translation>Without the phrase the file does not open, and nobody can recover it: keep it away from the file.</translation>
    </message>
    <message>
        <source>Su un computer nuovo</source>
        <translation>On a new computer</translation>
    </message>
    <message>
        <source>Prima la copia di sicurezza dei dati, poi la chiave.</source>
        <translation>First the safety copy of the data, then the key.</translation>
    </message>
    <message>
        <source>Frase segreta della copia</source>
        <translation>Passphrase of the copy</translation>
    </message>
</context>
<context>
    <name>KeyKeeping</name>
    <message>
        <source>Copia della chiave dell'ufficio</source>
        <translation>Copy of the office key</translation>
    </message>
    <message>
        <source>«{name}», scritta il {moment}. La chiave: {words}.</source>
        <translation>“{name}”, written on {moment}. The key: {words}.</translation>
    </message>
    <message>
        <source>Ultima copia: {moment}.</source>
        <translation>Last copy: {moment}.</translation>
    </message>
    <message>
        <source>Non ha una copia.</source>
        <translation>It has no copy.</translation>
    </message>
    <message>
        <source>Parole della chiave: {words}.</source>
        <translation>Words of the key: {words}.</translation>
    </message>
    <message>
        <source>Dove scrivere la copia della chiave</source>
        <translation>Where to write the copy of the key</translation>
    </message>
    <message>
        <source>Scrivo la copia della chiave</source>
        <translation>Writing the copy of the key</translation>
    </message>
    <message>
        <source>Rimetto la chiave</source>
        <translation>Restoring the key</translation>
    </message>
</context>
<context>
    <name>KeyOfWindow</name>
    <message>
        <source>Chiave dell'ufficio…</source>
        <translation>Office key…</translation>
    </message>
</context>
<context>
    <name>KeyPost</name>
    <message>
        <source>Cartella per inviti e lettere</source>
        <translation>Folder for invitations and letters</translation>
    </message>
    <message>
        <source>Scrivo inviti e lettere: %1 di %2</source>
        <translation>Writing invitations and letters: %1 of %2</translation>
    </message>
    <message>
        <source>Invito per %1</source>
        <translation>Invitation for %1</translation>
    </message>
    <message>
        <source>Lettera per %1</source>
        <translation>Letter for %1</translation>
    </message>
    <message>
        <source>Senza lettera non ho scritto l'invito: le parole stanno solo lì.</source>
        <translation>Without a letter I have not written the invitation: the words stand only there.</translation>
    </message>
    <message>
        <source>Scrivo invito e lettera</source>
        <translation>Writing invitation and letter</translation>
    </message>
    <message>
        <source>Ritiro l'invito</source>
        <translation>Withdrawing the invitation</translation>
    </message>
    <message>
        <source>Accetto la chiave</source>
        <translation>Accepting the key</translation>
    </message>
    <message>
        <source>Revoco la chiave</source>
        <translation>Revoking the key</translation>
    </message>
    <message>
        <source>Metto a riposo la chiave</source>
        <translation>Putting the key to rest</translation>
    </message>
    <message>
        <source>Interrotto. {told} Premi di nuovo «Inviti per tutti…» per gli altri.</source>
        <translation>Stopped. {told} Press “Invitations for all…” again for the others.</translation>
    </message>
    <message>
        <source>invito scritto</source>
        <translation>invitation written</translation>
    </message>
    <message>
        <source>inviti scritti</source>
        <translation>invitations written</translation>
    </message>
    <message>
        <source>c'era già</source>
        <translation>was there already</translation>
    </message>
    <message>
        <source>c'erano già</source>
        <translation>were there already</translation>
    </message>
    <message>
        <source>Comune già iscritto</source>
        <translation>commune enrolled already</translation>
    </message>
    <message>
        <source>Comuni già iscritti</source>
        <translation>communes enrolled already</translation>
    </message>
    <message>
        <source>{written}, {there}, {enrolled}. Gli inviti da mandare sono in {folder}, le lettere in «{letters}».</source>
        <translation>{written}, {there}, {enrolled}. The invitations to send are in {folder}, the letters in “{letters}”.</translation>
    </message>
    <message>
        <source>Invito in «{name}», lettera in «{letter}»: manda il file, e la lettera per un'altra via.</source>
        <translation>Invitation in “{name}”, letter in “{letter}”: send the file, and the letter by another way.</translation>
    </message>
    <message>
        <source>Invito ritirato: con le parole di quella lettera {commune} non si iscrive più.</source>
        <translation>Invitation withdrawn: with the words of that letter {commune} can no longer enrol.</translation>
    </message>
    <message>
        <source>Chiave revocata. La prossima ricevuta lo dice anche agli altri computer di {commune}.</source>
        <translation>Key revoked. The next receipt tells the other computers of {commune} too.</translation>
    </message>
    <message>
        <source>Chiave a riposo: se quel computer di {commune} scrive di nuovo, torna com'era.</source>
        <translation>Key at rest: if that computer of {commune} writes again, it is as before.</translation>
    </message>
    <message>
        <source>Chiave accettata per {commune}.</source>
        <translation>Key accepted for {commune}.</translation>
    </message>
</context>
<context>
    <name>KeysModel</name>
    <message>
        <source>Tasti</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Che cosa fanno</source>
        <translation>What they do</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>KeysSection</name>
    <message>
        <source>Tasti</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>I tasti non si cambiano: sono gli stessi su ogni computer e nell'aiuto (F1).</source>
        <translation>The keys do not change: they are the same on every computer and in the help (F1).</translation>
    </message>
</context>
<context>
    <name>KeysView</name>
    <message>
        <source>Inviti per tutti…</source>
        <translation>Invitations for all…</translation>
    </message>
    <message>
        <source>Invito e lettera…</source>
        <translation>Invitation and letter…</translation>
    </message>
    <message>
        <source>Confronta e accetta…</source>
        <translation>Compare and accept…</translation>
    </message>
    <message>
        <source>Altro</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Ritira l'invito</source>
        <translation>Withdraw the invitation</translation>
    </message>
    <message>
        <source>Metti a riposo</source>
        <translation>Put to rest</translation>
    </message>
    <message>
        <source>Revoca…</source>
        <translation>Revoke…</translation>
    </message>
    <message>
        <source>Azzera filtri</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>riga</source>
        <translation>row</translation>
    </message>
    <message>
        <source>righe</source>
        <translation>rows</translation>
    </message>
    <message>
        <source>Nessuna chiave con questi filtri.</source>
        <translation>No key with these filters.</translation>
    </message>
    <message>
        <source>Scegli prima un Comune nell'elenco.</source>
        <translation>First choose a commune in the list.</translation>
    </message>
    <message>
        <source>Chiavi dei Comuni</source>
        <translation>Keys of the communes</translation>
    </message>
    <message>
        <source>Una chiave è un computer: ogni computer ha il suo invito</source>
        <translation>A key is a computer: each computer has its own invitation</translation>
    </message>
</context>
<context>
    <name>LackingPanel</name>
    <message>
        <source>Allegati mancanti</source>
        <translation>Missing attachments</translation>
    </message>
    <message>
        <source>Chiudi (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>Nessuna parte di questi allegati è in arrivo.</source>
        <translation>No part of these attachments is on its way.</translation>
    </message>
    <message>
        <source>La prossima ricevuta li chiede al Comune.</source>
        <translation>The next receipt asks the commune for them.</translation>
    </message>
    <message>
        <source>Delle {of} parti preparate il {moment} non sono arrivate: {numbers}.</source>
        <translation>Of the {of} parts prepared on {moment} these have not come: {numbers}.</translation>
    </message>
</context>
<context>
    <name>ListFoot</name>
    <message>
        <source>Totale</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>{count} selezionati, Ctrl+E modifica</source>
        <translation>{count} selected, Ctrl+E changes them</translation>
    </message>
    <message>
        <source>1 intervento</source>
        <translation>1 intervention</translation>
    </message>
    <message>
        <source>{count} interventi</source>
        <translation>{count} interventions</translation>
    </message>
</context>
<context>
    <name>ListMenu</name>
    <message>
        <source>Vista e colonne</source>
        <translation>View and columns</translation>
    </message>
    <message>
        <source>Salva questa vista…</source>
        <translation>Save this view…</translation>
    </message>
    <message>
        <source>Rinomina la vista…</source>
        <translation>Rename the view…</translation>
    </message>
    <message>
        <source>Elimina la vista</source>
        <translation>Delete the view</translation>
    </message>
    <message>
        <source>Colonne</source>
        <translation>Columns</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Scegli prima nell'elenco gli interventi da modificare.</source>
        <translation>First choose in the list the interventions to change.</translation>
    </message>
</context>
<context>
    <name>ListTop</name>
    <message>
        <source>Azzera</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>Azzera filtri</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>{found} di {whole}</source>
        <translation>{found} of {whole}</translation>
    </message>
    <message>
        <source>Vista: tutti</source>
        <translation>View: all</translation>
    </message>
    <message>
        <source>Vista: tutti gli interventi</source>
        <translation>View: all interventions</translation>
    </message>
</context>
<context>
    <name>LoadView</name>
    <message>
        <source>Carica il Piano da Excel</source>
        <translation>Load the plan from Excel</translation>
    </message>
    <message>
        <source>Da correggere</source>
        <translation>To correct</translation>
    </message>
    <message>
        <source>Avvisi</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>Differenze</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>Che cosa guardare nel modulo</source>
        <translation>What to look at in the form</translation>
    </message>
    <message>
        <source>Scegli un altro file</source>
        <translation>Choose another file</translation>
    </message>
    <message>
        <source>Salva copia con le celle colorate</source>
        <translation>Save copy with coloured cells</translation>
    </message>
    <message>
        <source>Lascia tutto com'è</source>
        <translation>Leave everything as is</translation>
    </message>
    <message>
        <source>Tieni come bozza</source>
        <translation>Keep as a draft</translation>
    </message>
    <message>
        <source>nel modulo: assi {a}, strategie {s}, azioni {n}</source>
        <translation>in the form: axes {a}, strategies {s}, actions {n}</translation>
    </message>
    <message>
        <source>Una cella da correggere.</source>
        <translation>One cell to correct.</translation>
    </message>
    <message>
        <source>{n} celle da correggere.</source>
        <translation>{n} cells to correct.</translation>
    </message>
    <message>
        <source>Correggile nel file, salvalo e sceglilo di nuovo: finora non è cambiato nulla.</source>
        <translation>Correct them in the file, save it and choose it again: nothing has changed so far.</translation>
    </message>
    <message>
        <source>Il modulo dice le stesse cose del Piano di adesso: non c'è nulla da caricare.</source>
        <translation>The form says the same as the plan of today: there is nothing to load.</translation>
    </message>
    <message>
        <source>C'è già una bozza: questa prende il suo posto.</source>
        <translation>There is a draft already: this one takes its place.</translation>
    </message>
    <message>
        <source>Diventa una bozza: nessun Comune la vede finché non la pubblichi.</source>
        <translation>It becomes a draft: no commune sees it until you publish it.</translation>
    </message>
    <message>
        <source>Differenze dal Piano di adesso</source>
        <translation>Differences from the plan of today</translation>
    </message>
    <message>
        <source>Celle da correggere nel modulo</source>
        <translation>Cells to correct in the form</translation>
    </message>
    <message>
        <source>Avvisi sul modulo</source>
        <translation>Notices about the form</translation>
    </message>
</context>
<context>
    <name>LockedFile</name>
    <message>
        <source>Frase segreta del passaggio</source>
        <translation>Passphrase of the handover</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Aspetto</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Testo</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Densità delle righe</source>
        <translation>Density of rows</translation>
    </message>
    <message>
        <source>Compatta</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Normale</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Ampia</source>
        <translation>Wide</translation>
    </message>
    <message>
        <source>Tema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Come il computer</source>
        <translation>Like the computer</translation>
    </message>
    <message>
        <source>Chiaro</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Scuro</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Lingua</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Le relazioni e i file per gli altri restano in italiano.</source>
        <translation>Reports and files for others stay in Italian.</translation>
    </message>
    <message>
        <source>Adesso {size}&#xa0;%, scelto con Ctrl++ e Ctrl+-.</source>
        <translation>Now {size}&#xa0;%, chosen with Ctrl++ and Ctrl+-.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Piano strategico metropolitano</source>
        <translation>Metropolitan strategic plan</translation>
    </message>
    <message>
        <source>{commune} - Piano strategico metropolitano</source>
        <translation>{commune} - Metropolitan strategic plan</translation>
    </message>
    <message>
        <source>DATI DI PROVA - {commune} - Piano strategico metropolitano</source>
        <translation>TRAINING DATA - {commune} - Metropolitan strategic plan</translation>
    </message>
    <message>
        <source>Salva ora</source>
        <translation>Save now</translation>
    </message>
    <message>
        <source>Esci</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Cerca</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Riquadro dopo</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>Riquadro prima</source>
        <translation>Previous pane</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>Preparo «{name}»</source>
        <translation>Preparing “{name}”</translation>
    </message>
    <message>
        <source>Ripristino «{name}»</source>
        <translation>Restoring “{name}”</translation>
    </message>
    <message>
        <source>I dati che ci sono adesso restano in un file accanto.</source>
        <translation>The data that are there now stay in a file beside it.</translation>
    </message>
    <message>
        <source>Preparo la copia</source>
        <translation>Preparing the copy</translation>
    </message>
    <message>
        <source>Ripristino</source>
        <translation>Restoring</translation>
    </message>
    <message>
        <source>Ciò che l'ufficio non ha viene riscritto con un numero nuovo, dopo una copia di sicurezza. Dove hanno scritto anche altri, restano due valori fra cui scegliere. Poi prepara un file per l'ufficio.</source>
        <translation>What the office lacks is written again under a new number, after a backup. Where others have written too, two values stay to choose from. Then prepare a file for the office.</translation>
    </message>
    <message>
        <source>Ripara questa copia</source>
        <translation>Repair this copy</translation>
    </message>
    <message>
        <source>Ripara</source>
        <translation>Repair</translation>
    </message>
    <message>
        <source>Lascia com'è</source>
        <translation>Leave as is</translation>
    </message>
    <message>
        <source>Da adesso questa copia firma con una chiave nuova, quella di prima non torna. L'ufficio la riconosce con un nuovo invito, oppure confrontando le parole al telefono. I dati restano come sono.</source>
        <translation>From now on this copy signs with a new key, the old one does not come back. The office recognises it by a new invitation, or by comparing the words on the phone. The data stay as they are.</translation>
    </message>
    <message>
        <source>Chiave nuova</source>
        <translation>New key</translation>
    </message>
    <message>
        <source>Cambia la chiave</source>
        <translation>Change the key</translation>
    </message>
    <message>
        <source>Tieni quella di ora</source>
        <translation>Keep the present one</translation>
    </message>
    <message>
        <source>Faccio la chiave nuova</source>
        <translation>Making the new key</translation>
    </message>
    <message>
        <source>Chiave nuova: {words}. Leggi il nuovo invito dell'ufficio, poi prepara un file.</source>
        <translation>New key: {words}. Read the office's new invitation, then prepare a file.</translation>
    </message>
</context>
<context>
    <name>MenuRow</name>
    <message>
        <source>Cambia Comune (Ctrl+Maiusc+C)</source>
        <translation>Change commune (Ctrl+Shift+C)</translation>
    </message>
</context>
<context>
    <name>MoneyCard</name>
    <message>
        <source>Costi e fonti</source>
        <translation>Costs and sources</translation>
    </message>
    <message>
        <source>Vedi elenco</source>
        <translation>See list</translation>
    </message>
    <message>
        <source>Vedi elenco: costi e fonti</source>
        <translation>See list: costs and sources</translation>
    </message>
    <message>
        <source>Costo totale</source>
        <translation>Total cost</translation>
    </message>
    <message>
        <source>Finanziato</source>
        <translation>Funded</translation>
    </message>
    <message>
        <source>Mancano</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>Pagato sul costo totale</source>
        <translation>Paid of the total cost</translation>
    </message>
    <message>
        <source>finanziato</source>
        <translation>funded</translation>
    </message>
    <message>
        <source>Fonti in più</source>
        <translation>Surplus of sources</translation>
    </message>
    <message>
        <source>Pagato %1 %</source>
        <translation>Paid %1 %</translation>
    </message>
</context>
<context>
    <name>MoneyTab</name>
    <message>
        <source>Costi e fonti</source>
        <translation>Costs and sources</translation>
    </message>
    <message>
        <source>Costi</source>
        <translation>Costs</translation>
    </message>
    <message>
        <source>Fonti</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Costi %1, fonti %2.</source>
        <translation>Costs %1, sources %2.</translation>
    </message>
    <message>
        <source>Voce di costo</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Importo €</source>
        <translation>Amount €</translation>
    </message>
    <message>
        <source>Impegnato €</source>
        <translation>Committed €</translation>
    </message>
    <message>
        <source>Pagato €</source>
        <translation>Paid €</translation>
    </message>
    <message>
        <source>Totale costi</source>
        <translation>Total costs</translation>
    </message>
    <message>
        <source>Voci di costo</source>
        <translation>Cost items</translation>
    </message>
    <message>
        <source>Aggiungi voce</source>
        <translation>Add item</translation>
    </message>
    <message>
        <source>Fonte di finanziamento</source>
        <translation>Funding source</translation>
    </message>
    <message>
        <source>Atto</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Totale fonti</source>
        <translation>Total sources</translation>
    </message>
    <message>
        <source>Fonti di finanziamento</source>
        <translation>Funding sources</translation>
    </message>
    <message>
        <source>Aggiungi fonte</source>
        <translation>Add source</translation>
    </message>
    <message>
        <source>Aggiungi «%1»</source>
        <translation>Add “%1”</translation>
    </message>
    <message>
        <source>fonte «%1» di %2</source>
        <translation>source “%1” of %2</translation>
    </message>
</context>
<context>
    <name>NamePanel</name>
    <message>
        <source>Nome della vista</source>
        <translation>Name of the view</translation>
    </message>
    <message>
        <source>Salva la vista</source>
        <translation>Save the view</translation>
    </message>
    <message>
        <source>Lascia com'è</source>
        <translation>Leave as is</translation>
    </message>
</context>
<context>
    <name>NeighboursPane</name>
    <message>
        <source>Interventi di altri Comuni</source>
        <translation>Interventions of other communes</translation>
    </message>
    <message>
        <source>Che cosa fanno gli altri Comuni arriva con il file del Piano: qui non c'è ancora.</source>
        <translation>What other communes do comes with the plan file: it is not here yet.</translation>
    </message>
    <message>
        <source>Su questa voce nessun altro Comune ha interventi pronti, al {day}.</source>
        <translation>Under this entry no other commune has ready interventions, as of {day}.</translation>
    </message>
    <message>
        <source>In tutti i Comuni, al {day}: interventi pronti {n}, costo {amount}. I più costosi per primi.</source>
        <translation>In all communes, as of {day}: ready interventions {n}, cost {amount}. The dearest first.</translation>
    </message>
</context>
<context>
    <name>NetPane</name>
    <message>
        <source>Rete degli assi</source>
        <translation>Net of the axes</translation>
    </message>
    <message>
        <source>Collegamenti fra gli assi</source>
        <translation>Links between the axes</translation>
    </message>
    <message>
        <source>{axis} non è legato ad altri assi.</source>
        <translation>{axis} is not linked with other axes.</translation>
    </message>
    <message>
        <source>{axis} è legato con: {ends}.</source>
        <translation>{axis} is linked with: {ends}.</translation>
    </message>
    <message>
        <source>{first} e {second}: 1 intervento, {cost}. Strategie: {strategies}.</source>
        <translation>{first} and {second}: 1 intervention, {cost}. Strategies: {strategies}.</translation>
    </message>
    <message>
        <source>{first} e {second}: {n} interventi, {cost}. Strategie: {strategies}.</source>
        <translation>{first} and {second}: {n} interventions, {cost}. Strategies: {strategies}.</translation>
    </message>
    <message>
        <source>Gli assi non sono ancora legati fra loro.</source>
        <translation>The axes are not linked with one another yet.</translation>
    </message>
    <message>
        <source>Un legame fra due assi.</source>
        <translation>One link between two axes.</translation>
    </message>
    <message>
        <source>{n} legami fra gli assi; il più spesso è quello con più interventi.</source>
        <translation>{n} links between the axes; the thickest is the one with most interventions.</translation>
    </message>
    <message>
        <source>Fonte: gli interventi registrati qui che servono anche un'azione di un altro asse. I collegamenti del documento ufficiale non sono nel Piano caricato.</source>
        <translation>Source: the interventions recorded here that also serve an action of another axis. The links of the official document are not in the plan loaded.</translation>
    </message>
    <message>
        <source>Nessun intervento serve ancora un'azione di un altro asse: si indica nella scheda, in Dati, con «Altre azioni del Piano servite». I collegamenti del documento ufficiale non sono nel Piano caricato.</source>
        <translation>No intervention serves an action of another axis yet: this is told in the sheet, in Data, under “Other plan actions served”. The links of the official document are not in the plan loaded.</translation>
    </message>
</context>
<context>
    <name>NetView</name>
    <message>
        <source>Rete degli assi</source>
        <translation>Net of the axes</translation>
    </message>
    <message>
        <source>1 intervento</source>
        <translation>1 intervention</translation>
    </message>
    <message>
        <source>{n} interventi</source>
        <translation>{n} interventions</translation>
    </message>
</context>
<context>
    <name>NewPhrase</name>
    <message>
        <source>Proponi una frase</source>
        <translation>Suggest a phrase</translation>
    </message>
    <message>
        <source>Frase segreta</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Frase segreta, ancora una volta</source>
        <translation>Passphrase, once more</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Incolla righe da un foglio di calcolo</source>
        <translation>Paste rows from a spreadsheet</translation>
    </message>
    <message>
        <source>Azzera filtri</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>Non ci sono ancora interventi.</source>
        <translation>There are no interventions yet.</translation>
    </message>
    <message>
        <source>Nuovo intervento</source>
        <translation>New intervention</translation>
    </message>
    <message>
        <source>Nessun risultato per «{text}».</source>
        <translation>No result for “{text}”.</translation>
    </message>
    <message>
        <source>Nessun intervento con questi filtri: {filters}.</source>
        <translation>No intervention with these filters: {filters}.</translation>
    </message>
    <message>
        <source>Nessun intervento nella vista «{view}».</source>
        <translation>No intervention in the view “{view}”.</translation>
    </message>
    <message>
        <source>Nessun intervento per l'asse {code}.</source>
        <translation>No intervention for axis {code}.</translation>
    </message>
    <message>
        <source>Nessun intervento per la strategia {code}.</source>
        <translation>No intervention for strategy {code}.</translation>
    </message>
    <message>
        <source>Nessun intervento per l'azione {code}.</source>
        <translation>No intervention for action {code}.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>L'ufficio ha revocato la chiave di questo computer: ciò che firma adesso non conta.</source>
        <translation>The office has revoked this computer's key: what it signs now does not count.</translation>
    </message>
    <message>
        <source>Chiave nuova…</source>
        <translation>New key…</translation>
    </message>
    <message>
        <source>Due copie di questo file sono andate avanti da sole, o la chiave è stata revocata.</source>
        <translation>Two copies of this file went on by themselves, or the key was revoked.</translation>
    </message>
    <message>
        <source>Ripara…</source>
        <translation>Repair…</translation>
    </message>
    <message>
        <source>L'invito è qui: per finire di leggerlo servono le dodici parole della lettera.</source>
        <translation>The invitation is here: to finish reading it you need the twelve words of the letter.</translation>
    </message>
    <message>
        <source>Scrivi le parole</source>
        <translation>Type the words</translation>
    </message>
    <message>
        <source>Per preparare file serve l'invito dell'ufficio metropolitano. Chiedilo, poi leggilo qui.</source>
        <translation>To prepare files you need the invitation from the metropolitan office. Ask for it, then read it here.</translation>
    </message>
    <message>
        <source>Leggi l'invito…</source>
        <translation>Read the invitation…</translation>
    </message>
    <message>
        <source>%1 campi hanno due valori.</source>
        <translation>%1 fields have two values.</translation>
    </message>
    <message>
        <source>Un campo ha due valori.</source>
        <translation>One field has two values.</translation>
    </message>
    <message>
        <source>Scritti da due persone, l'una senza sapere dell'altra: scegli quale tenere.</source>
        <translation>Written by two people, neither knowing of the other: choose which one to keep.</translation>
    </message>
    <message>
        <source>Scegli</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>Noting</name>
    <message>
        <source>osservazione su {field}</source>
        <translation>remark on {field}</translation>
    </message>
</context>
<context>
    <name>OfficeKeySection</name>
    <message>
        <source>Chiave dell'ufficio</source>
        <translation>Office key</translation>
    </message>
    <message>
        <source>È la firma che tutti i Comuni conoscono. Sta su questo computer, fuori dai dati: le copie di sicurezza non la contengono.</source>
        <translation>It is the signature all communes know. It is on this computer, outside the data: safety copies do not hold it.</translation>
    </message>
    <message>
        <source>Copia o rimetti…</source>
        <translation>Copy or restore…</translation>
    </message>
    <message>
        <source>Parole della chiave</source>
        <translation>Words of the key</translation>
    </message>
    <message>
        <source>Ultima copia</source>
        <translation>Last copy</translation>
    </message>
    <message>
        <source>Nessuna: se questo computer si rompe, la chiave è perduta.</source>
        <translation>None: should this computer break, the key is lost.</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Ufficio</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Ufficio: ritorni dei Comuni</source>
        <translation>Office: returns of the communes</translation>
    </message>
    <message>
        <source>Invio apre il ritorno     Esc torna     F5 aggiorna</source>
        <translation>Enter opens the return     Esc back     F5 refreshes</translation>
    </message>
    <message>
        <source>Esc torna     F5 aggiorna</source>
        <translation>Esc back     F5 refreshes</translation>
    </message>
    <message>
        <source>F6 cambia riquadro     Ctrl+F cerca     F5 aggiorna</source>
        <translation>F6 changes pane     Ctrl+F searches     F5 refreshes</translation>
    </message>
</context>
<context>
    <name>OfficeWidget</name>
    <message>
        <source>Ufficio</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Cerca un Comune…</source>
        <translation>Search a commune…</translation>
    </message>
    <message>
        <source>Ritorni</source>
        <translation>Returns</translation>
    </message>
    <message>
        <source>Quadro</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Chiavi</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Ritorni, quadro o chiavi</source>
        <translation>Returns, overview or keys</translation>
    </message>
    <message>
        <source>Leggo i ritorni</source>
        <translation>Reading the returns</translation>
    </message>
    <message>
        <source>Copia della chiave…</source>
        <translation>Copy the key…</translation>
    </message>
    <message>
        <source>Rimetti la chiave…</source>
        <translation>Put the key back…</translation>
    </message>
    <message>
        <source>Scrivi 1 ricevuta…</source>
        <translation>Write 1 receipt…</translation>
    </message>
    <message>
        <source>Scrivi {count} ricevute…</source>
        <translation>Write {count} receipts…</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Apro il programma</source>
        <translation>Opening the program</translation>
    </message>
    <message>
        <source>Piano strategico metropolitano</source>
        <translation>Metropolitan strategic plan</translation>
    </message>
    <message>
        <source>Apro il programma…</source>
        <translation>Opening the program…</translation>
    </message>
    <message>
        <source>{commune} - Piano strategico metropolitano</source>
        <translation>{commune} - Metropolitan strategic plan</translation>
    </message>
    <message>
        <source>DATI DI PROVA - {commune} - Piano strategico metropolitano</source>
        <translation>TRAINING DATA - {commune} - Metropolitan strategic plan</translation>
    </message>
    <message>
        <source>Cruscotto</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Nuovo intervento</source>
        <translation>New intervention</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Dal</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Al</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Il periodo finisce (%1) prima di cominciare. Correggi una delle due date.</source>
        <translation>The period ends (%1) before it begins. Correct one of the two dates.</translation>
    </message>
    <message>
        <source>Scrivi fino a che giorno va la relazione.</source>
        <translation>Type up to which day the report goes.</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Anteprima</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Anteprima, pagina %1 di %2</source>
        <translation>Preview, page %1 of %2</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>Persone e uffici</source>
        <translation>People and offices</translation>
    </message>
    <message>
        <source>Il nome sta accanto alle modifiche che fai da ora in poi. Quelle già scritte non cambiano.</source>
        <translation>The name stands beside the changes you make from now on. Those already written do not change.</translation>
    </message>
    <message>
        <source>Nome e cognome</source>
        <translation>First name and surname</translation>
    </message>
    <message>
        <source>Ufficio</source>
        <translation>Office</translation>
    </message>
</context>
<context>
    <name>Pile</name>
    <message>
        <source>Guardo %1 di %2 file</source>
        <translation>Looking at %1 of %2 files</translation>
    </message>
    <message>
        <source>Leggo %1 di %2 file</source>
        <translation>Reading %1 of %2 files</translation>
    </message>
    <message>
        <source>Interrotto: nessun file è stato preso, i dati sono come prima.</source>
        <translation>Stopped: no file was taken, the data are as before.</translation>
    </message>
</context>
<context>
    <name>PlaceDelegate</name>
    <message>
        <source>Invio</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>PlacesSection</name>
    <message>
        <source>Avanzate</source>
        <translation>Advanced</translation>
    </message>
    <message>
        <source>File di lavoro</source>
        <translation>Working file</translation>
    </message>
    <message>
        <source>Gli allegati stanno nella cartella accanto, con lo stesso nome.</source>
        <translation>Attachments are in the folder beside it, with the same name.</translation>
    </message>
    <message>
        <source>Impostazioni e chiave di firma</source>
        <translation>Settings and signing key</translation>
    </message>
    <message>
        <source>Non mandarla a nessuno: contiene la chiave con cui firmi i pacchetti.</source>
        <translation>Do not send it to anybody: it holds the key with which you sign packages.</translation>
    </message>
    <message>
        <source>Guasti del programma</source>
        <translation>Program failures</translation>
    </message>
    <message>
        <source>Rimetti com'erano</source>
        <translation>Put them back as they were</translation>
    </message>
    <message>
        <source>Nessun guasto finora.</source>
        <translation>No failure so far.</translation>
    </message>
    <message>
        <source>Testi da mandare a chi ti assiste: {count}. Non contengono i tuoi dati.</source>
        <translation>Texts to give to whoever supports you: {count}. They do not contain your data.</translation>
    </message>
    <message>
        <source>{days} giorni</source>
        <translation>{days} days</translation>
    </message>
    <message>
        <source>Il Cruscotto lo dice quando un pacchetto preparato aspetta la ricevuta da tanto.</source>
        <translation>The dashboard says so when a package has waited that long.</translation>
    </message>
    <message>
        <source>Avvisa se non arriva una ricevuta per</source>
        <translation>Tell me if no receipt comes for</translation>
    </message>
    <message>
        <source>Gli allegati partono in file fino a questa grandezza. La PEC li ingrandisce di un terzo.</source>
        <translation>Attachments leave in files of up to this size. PEC makes them a third larger.</translation>
    </message>
    <message>
        <source>File di allegati fino a</source>
        <translation>Files of attachments up to</translation>
    </message>
    <message>
        <source>Apri la cartella</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>La cartella «{name}» non si apre da qui. Aprila con il programma del computer.</source>
        <translation>The folder “{name}” does not open from here. Open it with the computer's own program.</translation>
    </message>
    <message>
        <source>Grandezza della finestra, larghezza dei riquadri e delle colonne.</source>
        <translation>Size of the window, width of panes and columns.</translation>
    </message>
    <message>
        <source>Finestre e colonne</source>
        <translation>Windows and columns</translation>
    </message>
    <message>
        <source>Versione</source>
        <translation>Version</translation>
    </message>
</context>
<context>
    <name>PlanBox</name>
    <message>
        <source>Piano</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Voci del Piano</source>
        <translation>Entries of the plan</translation>
    </message>
</context>
<context>
    <name>PlanFormOfWindow</name>
    <message>
        <source>Carica il Piano da Excel…</source>
        <translation>Load the plan from Excel…</translation>
    </message>
    <message>
        <source>Salva il modulo del Piano…</source>
        <translation>Save the plan form…</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Il Piano</source>
        <translation>The plan</translation>
    </message>
    <message>
        <source>Ctrl+Invio tiene la bozza     Esc torna al Piano</source>
        <translation>Ctrl+Enter keeps the draft     Esc back to the plan</translation>
    </message>
    <message>
        <source>← → chiude e apre     Invio interventi     F6 cambia riquadro</source>
        <translation>← → closes and opens     Enter interventions     F6 changes pane</translation>
    </message>
</context>
<context>
    <name>PlanPane</name>
    <message>
        <source>Piano</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Guarda il Piano</source>
        <translation>Look at the plan</translation>
    </message>
    <message>
        <source>interventi</source>
        <translation>interventions</translation>
    </message>
</context>
<context>
    <name>PlanScreen</name>
    <message>
        <source>Leggo il Piano</source>
        <translation>Reading the plan</translation>
    </message>
    <message>
        <source>Il Piano</source>
        <translation>The plan</translation>
    </message>
    <message>
        <source>Cerca nel Piano…</source>
        <translation>Search the plan…</translation>
    </message>
    <message>
        <source>File per i Comuni…</source>
        <translation>File for communes…</translation>
    </message>
    <message>
        <source>Voce</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Interventi</source>
        <translation>Interventions</translation>
    </message>
    <message>
        <source>Altri Comuni</source>
        <translation>Other communes</translation>
    </message>
    <message>
        <source>Rete</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>Che cosa manca</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>Che cosa guardare</source>
        <translation>What to look at</translation>
    </message>
    <message>
        <source>Su {code} non c'è ancora nessun intervento: Ctrl+N ne registra uno.</source>
        <translation>There is no intervention on {code} yet: Ctrl+N records one.</translation>
    </message>
</context>
<context>
    <name>PlanTable</name>
    <message>
        <source>Assi, strategie e azioni</source>
        <translation>Axes, strategies and actions</translation>
    </message>
    <message>
        <source>{code}: aperto</source>
        <translation>{code}: open</translation>
    </message>
    <message>
        <source>{code}: chiuso</source>
        <translation>{code}: closed</translation>
    </message>
</context>
<context>
    <name>PlanTree</name>
    <message>
        <source>Tutti gli interventi</source>
        <translation>All interventions</translation>
    </message>
</context>
<context>
    <name>Post</name>
    <message>
        <source>Prepara il file per l'ufficio</source>
        <translation>Prepare the file for the office</translation>
    </message>
    <message>
        <source>Preparo il file per l'ufficio: allegati, parte %1 di %2</source>
        <translation>Preparing the file for the office: attachments, part %1 of %2</translation>
    </message>
    <message>
        <source>Scrivi di nuovo il file per l'ufficio</source>
        <translation>Write the file for the office again</translation>
    </message>
    <message>
        <source>Scrivo di nuovo il file: allegati, parte %1 di %2</source>
        <translation>Writing the file again: attachments, part %1 of %2</translation>
    </message>
    <message>
        <source>Leggi un file dell'ufficio</source>
        <translation>Read a file from the office</translation>
    </message>
    <message>
        <source>Segno la ricevuta come letta</source>
        <translation>Marking the receipt as read</translation>
    </message>
    <message>
        <source>Interrotto: gli allegati restano da inviare. Prepara di nuovo il file.</source>
        <translation>Stopped: the attachments are still to be sent. Prepare the file again.</translation>
    </message>
    <message>
        <source>Pacchetto scritto di nuovo, uguale: «{name}», cartella {folder}. Mandalo all'ufficio.</source>
        <translation>Package written again, the same: “{name}”, folder {folder}. Send it to the office.</translation>
    </message>
    <message>
        <source>File «{name}» preparato con {changes}, cartella {folder}. Mandalo all'ufficio: sarà confermato dalla ricevuta.</source>
        <translation>File “{name}” prepared with {changes}, folder {folder}. Send it to the office: the receipt will confirm it.</translation>
    </message>
    <message>
        <source>File «{name}» preparato senza niente di nuovo, cartella {folder}. Mandalo all'ufficio: sarà confermato dalla ricevuta.</source>
        <translation>File “{name}” prepared with nothing new, folder {folder}. Send it to the office: the receipt will confirm it.</translation>
    </message>
    <message>
        <source>{sentence} (e un altro file)</source>
        <translation>{sentence} (and one more file)</translation>
    </message>
    <message>
        <source>{sentence} (e altri {count} file)</source>
        <translation>{sentence} (and {count} more files)</translation>
    </message>
    <message>
        <source>È per il Comune di {commune}, lo trovi nel suo Invio. {sentence}</source>
        <translation>It is for the commune of {commune}, you find it in its Exchange. {sentence}</translation>
    </message>
    <message>
        <source>Leggi i file ricevuti</source>
        <translation>Read the files received</translation>
    </message>
    <message>
        <source>Leggi una cartella di file ricevuti</source>
        <translation>Read a folder of files received</translation>
    </message>
    <message>
        <source>Ricevuta per %1</source>
        <translation>Receipt for %1</translation>
    </message>
    <message>
        <source>Scrivo la ricevuta</source>
        <translation>Writing the receipt</translation>
    </message>
    <message>
        <source>Cartella per le ricevute</source>
        <translation>Folder for the receipts</translation>
    </message>
    <message>
        <source>Interrotto: le ricevute già scritte sono in %1.</source>
        <translation>Stopped: the receipts already written are in %1.</translation>
    </message>
    <message>
        <source>Scrivo %1 di %2 ricevute</source>
        <translation>Writing %1 of %2 receipts</translation>
    </message>
    <message>
        <source>Invito per %1</source>
        <translation>Invitation for %1</translation>
    </message>
    <message>
        <source>Scrivo l'invito</source>
        <translation>Writing the invitation</translation>
    </message>
    <message>
        <source>Ricevuta in «%1», cartella %2: mandala al Comune.</source>
        <translation>Receipt in “%1”, folder %2: send it to the commune.</translation>
    </message>
    <message>
        <source>Invito in «%1», cartella %2: vale per un computer solo, mandalo al Comune.</source>
        <translation>Invitation in “%1”, folder %2: it holds for one computer only, send it to the commune.</translation>
    </message>
    <message>
        <source>Ricevute scritte in %2: %1.</source>
        <translation>Receipts written in %2: %1.</translation>
    </message>
    <message>
        <source>{name}: {problem}</source>
        <translation>{name}: {problem}</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Pagina prima</source>
        <translation>Page before</translation>
    </message>
    <message>
        <source>Pagina dopo</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Più piccolo</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Più grande</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Adatta</source>
        <translation>Fit</translation>
    </message>
    <message>
        <source>Larga quanto lo spazio che c'è</source>
        <translation>As wide as there is room</translation>
    </message>
    <message>
        <source>Bianco e nero</source>
        <translation>Black and white</translation>
    </message>
    <message>
        <source>Preparo il rapporto…</source>
        <translation>Making the report…</translation>
    </message>
    <message>
        <source>Prepara di nuovo</source>
        <translation>Prepare again</translation>
    </message>
    <message>
        <source>%1 di %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Anteprima</source>
        <translation>Preview</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Importa</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Lascia tutto com'è</source>
        <translation>Leave everything as is</translation>
    </message>
    <message>
        <source>Non ho ancora scritto niente. Prima di importare faccio una copia di sicurezza.</source>
        <translation>Nothing has been written yet. A safety copy is made before importing.</translation>
    </message>
    <message>
        <source>E altri {count} file.</source>
        <translation>And {count} more files.</translation>
    </message>
    <message>
        <source>Interventi nuovi {born}, cambiati {changed}, campi con due valori da scegliere {doubts}.</source>
        <translation>New interventions {born}, changed {changed}, fields with two values to choose from {doubts}.</translation>
    </message>
    <message>
        <source>Che cosa porta</source>
        <translation>What it brings</translation>
    </message>
</context>
<context>
    <name>PrivateNote</name>
    <message>
        <source>Nota riservata, resta su questo computer</source>
        <translation>Private note, stays on this computer</translation>
    </message>
    <message>
        <source>Storico della nota riservata</source>
        <translation>History of the private note</translation>
    </message>
    <message>
        <source>Ripristina</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>nota riservata</source>
        <translation>private note</translation>
    </message>
    <message>
        <source>Quando</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Chi</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Testo</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>(vuota)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>Nota riservata</source>
        <translation>Private note</translation>
    </message>
    <message>
        <source>resta su questo computer</source>
        <translation>stays on this computer</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Da adesso qui vale il Piano versione {number}.</source>
        <translation>From now on version {number} of the plan holds here.</translation>
    </message>
    <message>
        <source>Da adesso qui valgono le zone omogenee dell'ufficio.</source>
        <translation>From now on the office's homogeneous zones hold here.</translation>
    </message>
    <message>
        <source>Da adesso qui vale l'elenco dei Comuni che si sono fusi.</source>
        <translation>From now on the list of communes that have merged holds here.</translation>
    </message>
    <message>
        <source>«{name}» è rimasta com'era.</source>
        <translation>“{name}” is as it was.</translation>
    </message>
    <message>
        <source>Torna lì</source>
        <translation>Back there</translation>
    </message>
    <message>
        <source>Riprova</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>PublishOfWindow</name>
    <message>
        <source>Crea file del Piano per i Comuni…</source>
        <translation>Make the plan file for the communes…</translation>
    </message>
</context>
<context>
    <name>PublishPanel</name>
    <message>
        <source>Chiudi il file per i Comuni (Esc)</source>
        <translation>Close the file for the communes (Esc)</translation>
    </message>
    <message>
        <source>File del Piano per i Comuni</source>
        <translation>Plan file for the communes</translation>
    </message>
    <message>
        <source>Crea il file…</source>
        <translation>Make the file…</translation>
    </message>
    <message>
        <source>Prima di pubblicare</source>
        <translation>Before you publish</translation>
    </message>
    <message>
        <source>Si pubblica adesso</source>
        <translation>Published now</translation>
    </message>
    <message>
        <source>Già pubblicato, viaggia di nuovo</source>
        <translation>Published before, travels again</translation>
    </message>
    <message>
        <source>Una versione pubblicata non cambia più: le correzioni fanno la prossima.</source>
        <translation>A published version never changes: corrections make the next one.</translation>
    </message>
    <message>
        <source>Un file solo, firmato dall'ufficio, uguale per tutti i Comuni. Ognuno lo legge in Invio.</source>
        <translation>One file, signed by the office, the same for all communes. Each reads it in Exchange.</translation>
    </message>
    <message>
        <source>Viaggia anche ciò che fanno i Comuni: titolo, stato e costo degli interventi pronti, senza persone e note.</source>
        <translation>What the communes do travels too: title, state and cost of ready interventions, without persons and notes.</translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message>
        <source>Guardo che cosa c'è da pubblicare</source>
        <translation>Looking at what there is to publish</translation>
    </message>
    <message>
        <source>File del Piano per i Comuni</source>
        <translation>Plan file for the communes</translation>
    </message>
    <message>
        <source>Scrivo il file del Piano</source>
        <translation>Writing the plan file</translation>
    </message>
    <message>
        <source>File del Piano in «{name}», cartella {folder}: mandalo a tutti i Comuni.</source>
        <translation>Plan file in “{name}”, folder {folder}: send it to all communes.</translation>
    </message>
</context>
<context>
    <name>QuestionBlock</name>
    <message>
        <source>Un altro valore per {field}</source>
        <translation>Another value for {field}</translation>
    </message>
    <message>
        <source>Decidi</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>Decidi: {field}</source>
        <translation>Decide: {field}</translation>
    </message>
    <message>
        <source>Decidi più tardi</source>
        <translation>Decide later</translation>
    </message>
    <message>
        <source>Decidi più tardi: {field}</source>
        <translation>Decide later: {field}</translation>
    </message>
    <message>
        <source>Scegli prima un valore, con le frecce o con il mouse.</source>
        <translation>Pick a value first, with the arrows or the mouse.</translation>
    </message>
    <message>
        <source>Le parole diverse sono sottolineate.</source>
        <translation>The words that differ are underlined.</translation>
    </message>
    <message>
        <source>Altro</source>
        <translation>Other</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Aiuto</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Scrivi il nome del tuo Comune e sceglilo dall'elenco.</source>
        <translation>Type the name of your commune and choose it from the list.</translation>
    </message>
    <message>
        <source>Scrivi il tuo nome: sta accanto alle modifiche che fai.</source>
        <translation>Type your name: it stands beside the changes you make.</translation>
    </message>
    <message>
        <source>Scegli il file da cui partire, oppure parti dal Piano incluso.</source>
        <translation>Choose the file to start from, or start from the plan included.</translation>
    </message>
    <message>
        <source>Lingua del programma</source>
        <translation>Language of the program</translation>
    </message>
    <message>
        <source>Per iniziare bastano tre risposte</source>
        <translation>Three answers are enough to begin</translation>
    </message>
    <message>
        <source>I dati restano su questo computer. Non serve Internet.</source>
        <translation>The data stay on this computer. No Internet is needed.</translation>
    </message>
    <message>
        <source>Città metropolitana di Torino: raccogli i ritorni dei Comuni e li consolidi.</source>
        <translation>Metropolitan City of Torino: you gather the returns of the communes and consolidate them.</translation>
    </message>
    <message>
        <source>serve solo per lo storico delle modifiche</source>
        <translation>needed only for the history of changes</translation>
    </message>
    <message>
        <source>Il tuo Comune</source>
        <translation>Your commune</translation>
    </message>
    <message>
        <source>Ufficio metropolitano</source>
        <translation>Metropolitan office</translation>
    </message>
    <message>
        <source>Chi sei</source>
        <translation>Who you are</translation>
    </message>
    <message>
        <source>Da dove parti</source>
        <translation>Where you start from</translation>
    </message>
    <message>
        <source>Nome e cognome</source>
        <translation>First name and surname</translation>
    </message>
    <message>
        <source>Ufficio</source>
        <translation>Office</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Sezioni</source>
        <translation>Sections</translation>
    </message>
</context>
<context>
    <name>ReceivedView</name>
    <message>
        <source>File letti</source>
        <translation>Files read</translation>
    </message>
    <message>
        <source>Prepara le ricevute…</source>
        <translation>Prepare the receipts…</translation>
    </message>
    <message>
        <source>Lascia tutto com'è</source>
        <translation>Leave everything as is</translation>
    </message>
    <message>
        <source>Importa i validi</source>
        <translation>Import the valid ones</translation>
    </message>
    <message>
        <source>Annulla ciò che ha portato…</source>
        <translation>Undo what it brought…</translation>
    </message>
    <message>
        <source>File letti e loro esito</source>
        <translation>Files read and their outcome</translation>
    </message>
    <message>
        <source>Che cosa è successo, e che cosa fare</source>
        <translation>What happened, and what to do</translation>
    </message>
    <message>
        <source>File da importare</source>
        <translation>Files to import</translation>
    </message>
</context>
<context>
    <name>RecordActs</name>
    <message>
        <source>eliminazione di {title}</source>
        <translation>deletion of {title}</translation>
    </message>
    <message>
        <source>{title} è nel cestino.</source>
        <translation>{title} is in the bin.</translation>
    </message>
    <message>
        <source>Annulla</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Cestino</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>copia di {title}</source>
        <translation>copy of {title}</translation>
    </message>
    <message>
        <source>Ho copiato {title}: CUP, date effettive e spese restano da scrivere.</source>
        <translation>I copied {title}: CUP, actual dates and payments are still to be written.</translation>
    </message>
</context>
<context>
    <name>RecordHead</name>
    <message>
        <source>Intervento prima (Alt+↑)</source>
        <translation>Previous intervention (Alt+↑)</translation>
    </message>
    <message>
        <source>Intervento dopo (Alt+↓)</source>
        <translation>Next intervention (Alt+↓)</translation>
    </message>
    <message>
        <source>A tutta larghezza (Ctrl+Maiusc+Invio)</source>
        <translation>Full width (Ctrl+Shift+Enter)</translation>
    </message>
    <message>
        <source>Nuovo intervento</source>
        <translation>New intervention</translation>
    </message>
    <message>
        <source>Mancano %1 €</source>
        <translation>%1 € missing</translation>
    </message>
    <message>
        <source>Osservazioni: {count}</source>
        <translation>Remarks: {count}</translation>
    </message>
    <message>
        <source>Altre azioni</source>
        <translation>More acts</translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>Tieni tutte le mie</source>
        <translation>Keep all mine</translation>
    </message>
    <message>
        <source>Tieni tutte le loro</source>
        <translation>Keep all theirs</translation>
    </message>
    <message>
        <source>Apri la scheda</source>
        <translation>Open the record</translation>
    </message>
    <message>
        <source>Conferma le scelte</source>
        <translation>Confirm the picks</translation>
    </message>
    <message>
        <source>Scelte: {count} di {all}</source>
        <translation>Picked: {count} of {all}</translation>
    </message>
    <message>
        <source>Il valore non scelto resta nello Storico.</source>
        <translation>The value not chosen stays in the History.</translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <source>Interventi con qualcosa da scegliere</source>
        <translation>Interventions with something to choose</translation>
    </message>
    <message>
        <source>Segna pronto</source>
        <translation>Mark ready</translation>
    </message>
    <message>
        <source>Quali campi mostrare</source>
        <translation>Which fields to show</translation>
    </message>
    <message>
        <source>Campi dell'intervento</source>
        <translation>Fields of the intervention</translation>
    </message>
    <message>
        <source>Tutti {count}</source>
        <translation>All {count}</translation>
    </message>
    <message>
        <source>Compilati {count}</source>
        <translation>Filled in {count}</translation>
    </message>
    <message>
        <source>Con osservazioni {count}</source>
        <translation>With remarks {count}</translation>
    </message>
    <message>
        <source>Osservazione scritta: il Comune la trova con la prossima ricevuta.</source>
        <translation>Remark written: the commune finds it with the next receipt.</translation>
    </message>
    <message>
        <source>correzione di {field}</source>
        <translation>correction of {field}</translation>
    </message>
    <message>
        <source>Correzione scritta: il Comune la trova con la prossima ricevuta.</source>
        <translation>Correction written: the commune finds it with the next receipt.</translation>
    </message>
    <message>
        <source>osservazione fatta o riaperta</source>
        <translation>remark done or reopened</translation>
    </message>
    <message>
        <source>osservazione tolta</source>
        <translation>remark taken away</translation>
    </message>
</context>
<context>
    <name>RemarkLines</name>
    <message>
        <source>Fatto</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Rispondi</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>osservazione fatta: {title}</source>
        <translation>remark done: {title}</translation>
    </message>
    <message>
        <source>Osservazione fatta.</source>
        <translation>Remark done.</translation>
    </message>
    <message>
        <source>Risposta all'ufficio</source>
        <translation>Answer to the office</translation>
    </message>
    <message>
        <source>Scrivi la risposta, poi Invio</source>
        <translation>Write the answer, then Enter</translation>
    </message>
    <message>
        <source>risposta all'ufficio: {title}</source>
        <translation>answer to the office: {title}</translation>
    </message>
</context>
<context>
    <name>ReportList</name>
    <message>
        <source>Rapporti</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Relazione al Consiglio</source>
        <translation>Council report</translation>
    </message>
    <message>
        <source>tutti gli interventi, per asse</source>
        <translation>all interventions, by axis</translation>
    </message>
    <message>
        <source>Quadro finanziario</source>
        <translation>Financial table</translation>
    </message>
    <message>
        <source>costi, fonti e pagato, per anno</source>
        <translation>costs, sources, paid, by year</translation>
    </message>
</context>
<context>
    <name>ReportSide</name>
    <message>
        <source>Rapporto</source>
        <translation>Report</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Rapporti</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Ctrl+P stampa     Ctrl+Maiusc+S salva PDF</source>
        <translation>Ctrl+P prints     Ctrl+Shift+S saves the PDF</translation>
    </message>
</context>
<context>
    <name>ReportsWidget</name>
    <message>
        <source>Rapporti</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>Stampa</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Salva PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>Preparo il rapporto: pagina %1 di %2</source>
        <translation>Making the report: page %1 of %2</translation>
    </message>
    <message>
        <source>Interrotto: il rapporto non è pronto.</source>
        <translation>Stopped: the report is not ready.</translation>
    </message>
    <message>
        <source>una pagina</source>
        <translation>one page</translation>
    </message>
    <message>
        <source>%1 pagine</source>
        <translation>%1 pages</translation>
    </message>
    <message>
        <source>{pages}, {size} kB</source>
        <translation>{pages}, {size} kB</translation>
    </message>
    <message>
        <source>%1 interventi hanno</source>
        <translation>%1 interventions have</translation>
    </message>
    <message>
        <source>Un intervento ha</source>
        <translation>One intervention has</translation>
    </message>
    <message>
        <source>%1 qualcosa da correggere: sul foglio c'è scritto BOZZA.</source>
        <translation>%1 something to correct: the paper says BOZZA (draft).</translation>
    </message>
    <message>
        <source>Apri</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Dall'inizio a oggi: qui non c'è ancora una relazione precedente</source>
        <translation>From the start until today: there is no earlier report here yet</translation>
    </message>
    <message>
        <source>Dall'ultima relazione a oggi</source>
        <translation>From the last report until today</translation>
    </message>
    <message>
        <source>Salva il rapporto</source>
        <translation>Save the report</translation>
    </message>
    <message>
        <source>Salvo il rapporto</source>
        <translation>Saving the report</translation>
    </message>
    <message>
        <source>Rapporto salvato in «%1», cartella %2.</source>
        <translation>Report saved in “%1”, folder %2.</translation>
    </message>
    <message>
        <source>Stampo il rapporto</source>
        <translation>Printing the report</translation>
    </message>
    <message>
        <source>Una pagina mandata alla stampante.</source>
        <translation>One page sent to the printer.</translation>
    </message>
    <message>
        <source>%1 pagine mandate alla stampante.</source>
        <translation>%1 pages sent to the printer.</translation>
    </message>
    <message>
        <source>La stampante non ha preso il rapporto. Controlla che sia accesa, o salva il PDF.</source>
        <translation>The printer did not take the report. Check that it is on, or save the PDF.</translation>
    </message>
    <message>
        <source>Opzioni</source>
        <translation>Options</translation>
    </message>
</context>
<context>
    <name>ReturnsTable</name>
    <message>
        <source>vuoto</source>
        <translation>empty</translation>
    </message>
</context>
<context>
    <name>ReturnsView</name>
    <message>
        <source>Tutte le zone</source>
        <translation>All zones</translation>
    </message>
    <message>
        <source>Zona omogenea</source>
        <translation>Homogeneous zone</translation>
    </message>
    <message>
        <source>Ricevuta…</source>
        <translation>Receipt…</translation>
    </message>
    <message>
        <source>Invito…</source>
        <translation>Invitation…</translation>
    </message>
    <message>
        <source>Azzera filtri</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>Ritorni %1 di %2</source>
        <translation>Returns %1 of %2</translation>
    </message>
    <message>
        <source>Comune</source>
        <translation>commune</translation>
    </message>
    <message>
        <source>Comuni</source>
        <translation>communes</translation>
    </message>
    <message>
        <source>Nessun Comune con questi filtri.</source>
        <translation>No commune with these filters.</translation>
    </message>
    <message>
        <source>Ricevuta</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Invito</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Scegli prima un Comune nell'elenco.</source>
        <translation>First choose a commune in the list.</translation>
    </message>
    <message>
        <source>Comuni e stato del loro ritorno</source>
        <translation>Communes and state of their return</translation>
    </message>
    <message>
        <source>Leggi file o cartella</source>
        <translation>Read file or folder</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>File…</translation>
    </message>
    <message>
        <source>Cartella…</source>
        <translation>Folder…</translation>
    </message>
    <message>
        <source>Incolla un pacchetto</source>
        <translation>Paste a package</translation>
    </message>
    <message>
        <source>Ritorni dei Comuni</source>
        <translation>Returns of the communes</translation>
    </message>
    <message>
        <source>l'ultimo arrivato di ciascuno</source>
        <translation>the last one from each</translation>
    </message>
    <message>
        <source>Trascina qui i file ricevuti</source>
        <translation>Drop the files received here</translation>
    </message>
</context>
<context>
    <name>RevokePanel</name>
    <message>
        <source>Revoca la chiave</source>
        <translation>Revoke the key</translation>
    </message>
    <message>
        <source>Lascia com'è</source>
        <translation>Leave as is</translation>
    </message>
    <message>
        <source>Revocare la chiave di {whose}?</source>
        <translation>Revoke the key of {whose}?</translation>
    </message>
    <message>
        <source>Quello che è già arrivato resta. Da adesso la firma di questo computer non vale più: i suoi file non entrano, e quelli preparati qui non li legge. Non si torna indietro: per iscriverlo di nuovo serve un altro invito.</source>
        <translation>What has arrived already stays. From now on the signature of this computer counts no more: its files are not taken, and it cannot read those prepared here. There is no way back: to enrol it again takes another invitation.</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>vuoto</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>, in attesa</source>
        <translation>, waiting</translation>
    </message>
    <message>
        <source>, da correggere</source>
        <translation>, to correct</translation>
    </message>
</context>
<context>
    <name>RowsTable</name>
    <message>
        <source>{act} (Ins)</source>
        <translation>{act} (Ins)</translation>
    </message>
    <message>
        <source>Eliminata la riga %1.</source>
        <translation>Row %1 deleted.</translation>
    </message>
    <message>
        <source>eliminazione di %1</source>
        <translation>deletion of %1</translation>
    </message>
</context>
<context>
    <name>SafetySection</name>
    <message>
        <source>Copie di sicurezza</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Una al giorno e prima di ogni importazione. Restano le ultime 30, ciascuna controllata.</source>
        <translation>One a day and before every import. The last 30 are kept, each one checked.</translation>
    </message>
    <message>
        <source>Copia adesso</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Elenco e ripristino…</source>
        <translation>List and restore…</translation>
    </message>
    <message>
        <source>Controlla il file</source>
        <translation>Check the file</translation>
    </message>
    <message>
        <source>Cambia…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Accanto al file</source>
        <translation>Beside the file</translation>
    </message>
    <message>
        <source>Cartella</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Non ci sono ancora copie di sicurezza.</source>
        <translation>There are no backups yet.</translation>
    </message>
    <message>
        <source>{moment}, {reason}: intera, controllata appena scritta.</source>
        <translation>{moment}, {reason}: whole, checked as soon as written.</translation>
    </message>
    <message>
        <source>Accanto a ogni file di lavoro. Un secondo disco è più sicuro.</source>
        <translation>Beside each working file. A second disk is safer.</translation>
    </message>
    <message>
        <source>Per tutti i tuoi file di lavoro. Le copie già fatte restano dove sono.</source>
        <translation>For all your working files. Backups already made stay where they are.</translation>
    </message>
    <message>
        <source>Cartella per le copie di sicurezza</source>
        <translation>Folder for backups</translation>
    </message>
    <message>
        <source>L'ultima</source>
        <translation>The last one</translation>
    </message>
</context>
<context>
    <name>ScheduleTab</name>
    <message>
        <source>Cronoprogramma</source>
        <translation>Timetable</translation>
    </message>
    <message>
        <source>Intervento</source>
        <translation>Intervention</translation>
    </message>
    <message>
        <source>oggi</source>
        <translation>today</translation>
    </message>
    <message>
        <source>fino al</source>
        <translation>until</translation>
    </message>
    <message>
        <source>Fase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Inizio prev.</source>
        <translation>Planned start</translation>
    </message>
    <message>
        <source>Inizio eff.</source>
        <translation>Actual start</translation>
    </message>
    <message>
        <source>Fine prev.</source>
        <translation>Planned end</translation>
    </message>
    <message>
        <source>Fine eff.</source>
        <translation>Actual end</translation>
    </message>
    <message>
        <source>Fasi</source>
        <translation>Phases</translation>
    </message>
    <message>
        <source>Aggiungi fase</source>
        <translation>Add phase</translation>
    </message>
    <message>
        <source>Tappa</source>
        <translation>Milestone</translation>
    </message>
    <message>
        <source>Scadenza</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Raggiunta il</source>
        <translation>Reached on</translation>
    </message>
    <message>
        <source>Tipo</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Tappe</source>
        <translation>Milestones</translation>
    </message>
    <message>
        <source>Aggiungi tappa</source>
        <translation>Add milestone</translation>
    </message>
    <message>
        <source>Concluse %1 fasi su %2.</source>
        <translation>%1 phases of %2 completed.</translation>
    </message>
    <message>
        <source>Raggiunte %1 tappe su %2.</source>
        <translation>%1 milestones of %2 reached.</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Piano e interventi</source>
        <translation>Plan and interventions</translation>
    </message>
    <message>
        <source>Cerca…</source>
        <translation>Search…</translation>
    </message>
    <message>
        <source>Nuovo intervento</source>
        <translation>New intervention</translation>
    </message>
    <message>
        <source>Preparo la ricerca</source>
        <translation>Preparing the search</translation>
    </message>
    <message>
        <source>Qui ci sono campi con due valori, scritti da persone diverse.</source>
        <translation>Here are fields with two values, written by different people.</translation>
    </message>
    <message>
        <source>Scegli uno per uno</source>
        <translation>Choose one by one</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Impostaz.</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Impostazioni</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>F6 cambia riquadro     Ctrl+F vai a…     F1 aiuto</source>
        <translation>F6 changes pane     Ctrl+F go to…     F1 help</translation>
    </message>
    <message>
        <source>Persone e uffici</source>
        <translation>People and offices</translation>
    </message>
    <message>
        <source>Aspetto</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Copie di sicurezza</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Tasti</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Avanzate</source>
        <translation>Advanced</translation>
    </message>
    <message>
        <source>Comune e stemma</source>
        <translation>Commune and coat of arms</translation>
    </message>
    <message>
        <source>Chiave dell'ufficio</source>
        <translation>Office key</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Impostazioni</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Ogni scelta vale subito</source>
        <translation>Every choice holds at once</translation>
    </message>
    <message>
        <source>Sezioni delle impostazioni</source>
        <translation>Sections of the settings</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Il Piano strategico,
dal tuo Comune.</source>
        <translation>The strategic plan,
from your commune.</translation>
    </message>
    <message>
        <source>Registra gli interventi, prepara i rapporti per il Consiglio, scambia i dati con la Città metropolitana.</source>
        <translation>Record interventions, prepare the reports for the council, exchange data with the metropolitan city.</translation>
    </message>
</context>
<context>
    <name>SideCard</name>
    <message>
        <source>{field}, testo intero</source>
        <translation>{field}, whole text</translation>
    </message>
    <message>
        <source>Prima era: {value}</source>
        <translation>Before it was: {value}</translation>
    </message>
</context>
<context>
    <name>Slot</name>
    <message>
        <source>(facoltativo)</source>
        <translation>(optional)</translation>
    </message>
    <message>
        <source>nuovo intervento</source>
        <translation>new intervention</translation>
    </message>
    <message>
        <source>in attesa</source>
        <translation>waiting</translation>
    </message>
</context>
<context>
    <name>StartChoice</name>
    <message>
        <source>Piano incluso</source>
        <translation>Plan included</translation>
    </message>
    <message>
        <source>Le dodici parole della lettera</source>
        <translation>The twelve words of the letter</translation>
    </message>
    <message>
        <source>Invito ricevuto</source>
        <translation>Invitation received</translation>
    </message>
    <message>
        <source>il file .psm che ti ha mandato la Città metropolitana</source>
        <translation>the .psm file that the metropolitan city sent you</translation>
    </message>
    <message>
        <source>Ritorno Excel</source>
        <translation>Excel return</translation>
    </message>
    <message>
        <source>se resta solo quello: gli interventi del file nascono qui come nuovi</source>
        <translation>if nothing else is left: its interventions are new ones here</translation>
    </message>
    <message>
        <source>Copia di sicurezza</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>un file .psmdb, anche fatto su un altro computer: riparti da dov'eri</source>
        <translation>a .psmdb file, from any computer: go on where you were</translation>
    </message>
    <message>
        <source>Passaggio di consegne</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>il file .psm cifrato che ti ha lasciato il collega, con la sua frase segreta</source>
        <translation>the encrypted .psm file your colleague left you, with its passphrase</translation>
    </message>
    <message>
        <source>Scegli file</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>Scegli il file: {name}</source>
        <translation>Choose the file: {name}</translation>
    </message>
    <message>
        <source>Scegli l'invito</source>
        <translation>Choose the invitation</translation>
    </message>
    <message>
        <source>Inviti della Città metropolitana (*.psm);;Tutti i file (*)</source>
        <translation>Invitations of the metropolitan city (*.psm);;All files (*)</translation>
    </message>
    <message>
        <source>Scegli il ritorno Excel</source>
        <translation>Choose the Excel return</translation>
    </message>
    <message>
        <source>Scegli la copia di sicurezza</source>
        <translation>Choose the backup</translation>
    </message>
    <message>
        <source>Copie del Piano (*.psmdb);;Tutti i file (*)</source>
        <translation>Copies of the plan (*.psmdb);;All files (*)</translation>
    </message>
    <message>
        <source>Scegli il passaggio di consegne</source>
        <translation>Choose the handover</translation>
    </message>
    <message>
        <source>Passaggi di consegne (*.psm);;Tutti i file (*)</source>
        <translation>Handovers (*.psm);;All files (*)</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>per chi lavora con Excel o LibreOffice</source>
        <translation>for those who work with Excel or LibreOffice</translation>
    </message>
    <message>
        <source>Crea file…</source>
        <translation>Create file…</translation>
    </message>
    <message>
        <source>Trascina qui il file compilato.</source>
        <translation>Drop the filled-in file here.</translation>
    </message>
    <message>
        <source>Scegli il file…</source>
        <translation>Choose the file…</translation>
    </message>
    <message>
        <source>Il Comune è passato a chi continua il lavoro: qui non si importano file.</source>
        <translation>The commune was handed over: no files are imported here.</translation>
    </message>
    <message>
        <source>Crea file</source>
        <translation>Create file</translation>
    </message>
    <message>
        <source>Un file con gli interventi di %1, da dare ai colleghi.</source>
        <translation>A file with the interventions of %1, to give to colleagues.</translation>
    </message>
    <message>
        <source>Quando torna, vedi riga per riga che cosa è cambiato prima di importarlo.</source>
        <translation>When it comes back you see row by row what has changed before you import it.</translation>
    </message>
    <message>
        <source>Le note riservate non ci sono. Chi lo compila non cambia nulla qui dentro.</source>
        <translation>Private notes are not in it. Whoever fills it in changes nothing in here.</translation>
    </message>
    <message>
        <source>Importa</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Niente viene scritto finché non confermi; prima faccio una copia di sicurezza.</source>
        <translation>Nothing is written until you confirm; first I make a backup.</translation>
    </message>
</context>
<context>
    <name>StateBar</name>
    <message>
        <source>Ritorni per stato</source>
        <translation>Returns by state</translation>
    </message>
</context>
<context>
    <name>StatesCard</name>
    <message>
        <source>Interventi per stato</source>
        <translation>Interventions by status</translation>
    </message>
    <message>
        <source>1 intervento</source>
        <translation>1 intervention</translation>
    </message>
    <message>
        <source>%1 interventi</source>
        <translation>%1 interventions</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Passo %1 di 3: %2</source>
        <translation>Step %1 of 3: %2</translation>
    </message>
</context>
<context>
    <name>TagLine</name>
    <message>
        <source>«{piece}»</source>
        <translation>“{piece}”</translation>
    </message>
</context>
<context>
    <name>TakeBack</name>
    <message>
        <source>I campi tornano com'erano prima di «{file}», e gli interventi nati con questo file vanno nel cestino. Ciò che qualcuno ha cambiato dopo resta. Anche questo si annulla.</source>
        <translation>The fields go back to what they were before “{file}”, and the interventions born with this file go to the bin. What somebody has changed since stays. This too can be undone.</translation>
    </message>
    <message>
        <source>Annulla ciò che ha portato</source>
        <translation>Undo what it brought</translation>
    </message>
    <message>
        <source>Lascia com'è</source>
        <translation>Leave as is</translation>
    </message>
    <message>
        <source>Annullo ciò che il file ha portato</source>
        <translation>Undoing what the file brought</translation>
    </message>
    <message>
        <source>annullamento di un file</source>
        <translation>undo of a file</translation>
    </message>
    <message>
        <source>Annullato ciò che il file ha portato.</source>
        <translation>What the file brought is undone.</translation>
    </message>
</context>
<context>
    <name>TasksCard</name>
    <message>
        <source>Da fare adesso</source>
        <translation>To do now</translation>
    </message>
    <message>
        <source>Tutto il resto è in ordine.</source>
        <translation>Everything else is in order.</translation>
    </message>
    <message>
        <source>Tutto in ordine.</source>
        <translation>Everything is in order.</translation>
    </message>
    <message>
        <source>Scadenza successiva: %1</source>
        <translation>Due date after that: %1</translation>
    </message>
    <message>
        <source>Prossima scadenza: %1</source>
        <translation>Next due date: %1</translation>
    </message>
</context>
<context>
    <name>TotalsTable</name>
    <message>
        <source>Totale</source>
        <translation>Total</translation>
    </message>
</context>
<context>
    <name>TotalsView</name>
    <message>
        <source>Quota di Torino e degli altri Comuni, per asse</source>
        <translation>Share of Torino and of the other communes, by axis</translation>
    </message>
    <message>
        <source>Importi per asse</source>
        <translation>Amounts by axis</translation>
    </message>
    <message>
        <source>In breve:</source>
        <translation>In short:</translation>
    </message>
    <message>
        <source>Quota di Torino e degli altri, per asse</source>
        <translation>Share of Torino and of the others, by axis</translation>
    </message>
</context>
<context>
    <name>TrashModel</name>
    <message>
        <source>senza titolo</source>
        <translation>no title</translation>
    </message>
    <message>
        <source>«{title}»</source>
        <translation>“{title}”</translation>
    </message>
    <message>
        <source>«{part}» di «{title}»</source>
        <translation>“{part}” of “{title}”</translation>
    </message>
    <message>
        <source>senza nome</source>
        <translation>no name</translation>
    </message>
    <message>
        <source>{kind} con {parts} sue righe, eliminato il {moment} da {officer}</source>
        <translation>{kind} with {parts} of its rows, deleted on {moment} by {officer}</translation>
    </message>
    <message>
        <source>{kind}, eliminato il {moment} da {officer}</source>
        <translation>{kind}, deleted on {moment} by {officer}</translation>
    </message>
</context>
<context>
    <name>TrashOfWindow</name>
    <message>
        <source>Cestino</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>Annulla</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Apri</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>TrashPanel</name>
    <message>
        <source>Cestino</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>Chiudi il cestino (Esc)</source>
        <translation>Close the bin (Esc)</translation>
    </message>
    <message>
        <source>Il cestino è vuoto.</source>
        <translation>The bin is empty.</translation>
    </message>
    <message>
        <source>Ripristina</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Svuota…</source>
        <translation>Empty…</translation>
    </message>
    <message>
        <source>ripristino di {name}</source>
        <translation>restore of {name}</translation>
    </message>
    <message>
        <source>{name} è di nuovo al suo posto.</source>
        <translation>{name} is back in its place.</translation>
    </message>
    <message>
        <source>Svuota il cestino</source>
        <translation>Empty the bin</translation>
    </message>
    <message>
        <source>Lascia com'è</source>
        <translation>Leave as is</translation>
    </message>
    <message>
        <source>cestino svuotato</source>
        <translation>bin emptied</translation>
    </message>
    <message>
        <source>Il cestino è vuoto. Nello storico resta scritto che cosa c'era.</source>
        <translation>The bin is empty. The history still says what was there.</translation>
    </message>
    <message>
        <source>{names}: non si potrà più ripristinare da qui.</source>
        <translation>{names}: it can no longer be restored from here.</translation>
    </message>
    <message>
        <source>{names} e altri {rest}: non si potranno più ripristinare da qui.</source>
        <translation>{names} and {rest} more: they can no longer be restored from here.</translation>
    </message>
    <message>
        <source>Svuota 1 intervento</source>
        <translation>Delete 1 intervention for good</translation>
    </message>
    <message>
        <source>Svuota {n} interventi</source>
        <translation>Delete {n} interventions for good</translation>
    </message>
    <message>
        <source>Svuota 1 riga</source>
        <translation>Delete 1 row for good</translation>
    </message>
    <message>
        <source>Svuota {n} righe</source>
        <translation>Delete {n} rows for good</translation>
    </message>
    <message>
        <source>Svuota {n} elementi</source>
        <translation>Delete {n} things for good</translation>
    </message>
    <message>
        <source>Interventi e righe eliminati in questo Comune. Ciò che è andato insieme torna insieme.</source>
        <translation>Interventions and rows deleted in this commune. What went together comes back together.</translation>
    </message>
</context>
<context>
    <name>TreePane</name>
    <message>
        <source>Solo con nostri interventi</source>
        <translation>Only with our interventions</translation>
    </message>
    <message>
        <source>Solo con interventi</source>
        <translation>Only with interventions</translation>
    </message>
    <message>
        <source>Apri tutto</source>
        <translation>Open all</translation>
    </message>
    <message>
        <source>Chiudi tutto</source>
        <translation>Close all</translation>
    </message>
    <message>
        <source>Mostra tutto il Piano</source>
        <translation>Show the whole plan</translation>
    </message>
    <message>
        <source>Nessuna voce con interventi.</source>
        <translation>No entry with interventions.</translation>
    </message>
    <message>
        <source>Nessuna voce del Piano con queste parole.</source>
        <translation>No entry of the plan with these words.</translation>
    </message>
    <message>
        <source>Totale: 1 intervento</source>
        <translation>Total: 1 intervention</translation>
    </message>
    <message>
        <source>Totale: {n} interventi</source>
        <translation>Total: {n} interventions</translation>
    </message>
    <message>
        <source>Costo {amount}</source>
        <translation>Cost {amount}</translation>
    </message>
    <message>
        <source>Finanziato {amount}</source>
        <translation>Funded {amount}</translation>
    </message>
</context>
<context>
    <name>Unlocking</name>
    <message>
        <source>Controllo «{name}»</source>
        <translation>Checking “{name}”</translation>
    </message>
</context>
<context>
    <name>ViewBox</name>
    <message>
        <source>Vista</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Viste</source>
        <translation>Views</translation>
    </message>
    <message>
        <source>Vista: %1</source>
        <translation>View: %1</translation>
    </message>
</context>
<context>
    <name>ViewKeeper</name>
    <message>
        <source>Come si chiama questa vista?</source>
        <translation>What is this view called?</translation>
    </message>
    <message>
        <source>Nuovo nome della vista «%1»</source>
        <translation>New name of the view “%1”</translation>
    </message>
    <message>
        <source>Ho eliminato la vista «%1». Gli interventi restano.</source>
        <translation>I deleted the view “%1”. The interventions stay.</translation>
    </message>
    <message>
        <source>Annulla</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Piano strategico metropolitano</source>
        <translation>Metropolitan strategic plan</translation>
    </message>
    <message>
        <source>Inizia</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Prova con dati finti</source>
        <translation>Try with made-up data</translation>
    </message>
    <message>
        <source>Sono l'ufficio metropolitano</source>
        <translation>I am the metropolitan office</translation>
    </message>
    <message>
        <source>Sono un Comune</source>
        <translation>I am a commune</translation>
    </message>
</context>
<context>
    <name>WordsPanel</name>
    <message>
        <source>Leggi l'invito</source>
        <translation>Read the invitation</translation>
    </message>
    <message>
        <source>Chiudi (Esc)</source>
        <translation>Close (Esc)</translation>
    </message>
    <message>
        <source>L'invito aspetta le parole della lettera</source>
        <translation>The invitation waits for the words of the letter</translation>
    </message>
    <message>
        <source>Nell'ordine in cui sono stampate, oppure il testo del codice QR.</source>
        <translation>In the order they are printed, or the text of the QR code.</translation>
    </message>
    <message>
        <source>Le dodici parole</source>
        <translation>The twelve words</translation>
    </message>
</context>
<context>
    <name>WorkPanel</name>
    <message>
        <source>A che punto è il lavoro</source>
        <translation>How far the work has come</translation>
    </message>
    <message>
        <source>Interrompi</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>YearOptions</name>
    <message>
        <source>tutti</source>
        <translation>all</translation>
    </message>
    <message>
        <source>Anno</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Gli interventi con date che toccano l'anno, con i loro importi interi</source>
        <translation>The interventions with dates in that year, with their whole amounts</translation>
    </message>
</context>
<context>
    <name>choices</name>
    <message>
        <source>Da avviare</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>In progettazione</source>
        <translation>In design</translation>
    </message>
    <message>
        <source>In corso</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Sospeso</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Concluso</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Ritirato</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Traguardo</source>
        <translation>Milestone</translation>
    </message>
    <message>
        <source>Obiettivo</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Delibera</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>Determina</source>
        <translation>Officer's decision</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>Il programma sta scrivendo altro in questa copia: aspetta un momento e riprova.</source>
        <translation>The program is writing something else in this copy: wait a moment and try again.</translation>
    </message>
    <message>
        <source>Nel frattempo questo campo è cambiato. Guarda i due valori e scegli quale tenere.</source>
        <translation>This field has changed meanwhile. Look at the two values and choose which one to keep.</translation>
    </message>
    <message>
        <source>«{name}» c'è già. Scegli un altro nome o un'altra cartella.</source>
        <translation>“{name}” is already there. Choose another name or another folder.</translation>
    </message>
    <message>
        <source>«{name}» non c'è. Controlla il nome, oppure crea una copia nuova.</source>
        <translation>“{name}” is not there. Check the name, or create a new copy.</translation>
    </message>
    <message>
        <source>«{name}» non è una copia del Piano. Scegli un file .psmdb fatto da questo programma.</source>
        <translation>“{name}” is not a copy of the plan. Choose a .psmdb file made by this program.</translation>
    </message>
    <message>
        <source>«{name}» è danneggiato e non si può aprire. Riparti da una copia di sicurezza.</source>
        <translation>“{name}” is damaged and cannot be opened. Start again from a backup.</translation>
    </message>
    <message>
        <source>Questa copia viene da una versione più nuova del programma. Aggiorna il programma, poi riaprila.</source>
        <translation>This copy comes from a newer version of the program. Update the program, then open it again.</translation>
    </message>
    <message>
        <source>«{name}» non si può aprire. Controlla che non sia aperto altrove e che tu possa leggerlo.</source>
        <translation>“{name}” cannot be opened. Check that it is not open elsewhere and that you may read it.</translation>
    </message>
    <message>
        <source>«{name}» non si può scrivere. Controlla lo spazio e i permessi della cartella, poi riprova.</source>
        <translation>“{name}” cannot be written. Check the space and permissions of the folder, then try again.</translation>
    </message>
    <message>
        <source>Il disco è pieno: «{name}» è rimasto come prima. Libera spazio e riprova.</source>
        <translation>The disk is full: “{name}” is as it was before. Free some space and try again.</translation>
    </message>
    <message>
        <source>Il disco o la chiavetta è pieno: «{name}» non è stato scritto. Libera spazio o scegli un'altra cartella.</source>
        <translation>The disk or stick is full: “{name}” was not written. Free some space or choose another folder.</translation>
    </message>
    <message>
        <source>Il disco di «{copy}» è pieno: «{name}» non è stato scritto. Libera spazio lì e riprova.</source>
        <translation>The disk of “{copy}” is full: “{name}” was not written. Free some space there and try again.</translation>
    </message>
    <message>
        <source>«{name}» c'è, ma il disco di «{copy}» è pieno: qui non risulta fatto. Libera spazio e rifallo.</source>
        <translation>“{name}” is there, but the disk of “{copy}” is full: here it does not count as made. Free some space and make it again.</translation>
    </message>
    <message>
        <source>Il disco con «{name}» non risponde più. Ricollegalo e riapri la copia: ciò che era registrato c'è.</source>
        <translation>The disk with “{name}” no longer answers. Connect it again and reopen the copy: what was recorded is there.</translation>
    </message>
    <message>
        <source>«{name}» non è più al suo posto. Rimettilo lì, o ricollega il disco: le ultime modifiche sono accanto.</source>
        <translation>“{name}” is no longer in its place. Put it back, or connect the disk again: the last changes are beside it.</translation>
    </message>
    <message>
        <source>«{name}» è in sola lettura. Copialo in una cartella dove puoi scrivere e apri quello.</source>
        <translation>“{name}” is read only. Copy it into a folder where you may write and open that one.</translation>
    </message>
    <message>
        <source>La risposta non si può scrivere dove è stata mandata. Controlla lo spazio; psm history dice che cosa è stato fatto.</source>
        <translation>The answer cannot be written where it was sent. Check the space; psm history tells what was done.</translation>
    </message>
    <message>
        <source>La cartella in cui ti trovi è stata eliminata. Spostati in un'altra e riprova.</source>
        <translation>The folder you are in has been deleted. Go to another one and try again.</translation>
    </message>
    <message>
        <source>«{name}» è un nome troppo lungo per un file. Scegline uno più corto.</source>
        <translation>“{name}” is too long a name for a file. Choose a shorter one.</translation>
    </message>
    <message>
        <source>Interrotto. Ciò che non era ancora finito non è stato scritto.</source>
        <translation>Interrupted. What was not finished yet has not been written.</translation>
    </message>
    <message>
        <source>Indica la copia su cui lavorare, ad esempio --workspace FILE.</source>
        <translation>Name the copy to work on, for example --workspace FILE.</translation>
    </message>
    <message>
        <source>Non c'è nessun Comune con codice o nome «{text}» fra i 312.</source>
        <translation>There is no commune with code or name “{text}” among the 312.</translation>
    </message>
    <message>
        <source>Questa copia non contiene il Comune {commune}.</source>
        <translation>This copy does not hold the commune {commune}.</translation>
    </message>
    <message>
        <source>Non ho capito {pieces}: ho cercato queste parole nel testo.</source>
        <translation>I did not understand {pieces}: I searched for these words in the text.</translation>
    </message>
    <message>
        <source>Scegli quale campo modificare, ad esempio «Stato».</source>
        <translation>Choose which field to change, for example “Status”.</translation>
    </message>
    <message>
        <source>Scrivi il valore da dare a {count} interventi.</source>
        <translation>Type the value to give to {count} interventions.</translation>
    </message>
    <message>
        <source>Scrivi come vuoi chiamare la vista, ad esempio «Ponti in ritardo».</source>
        <translation>Type what you want to call the view, for example “Late bridges”.</translation>
    </message>
    <message>
        <source>C'è già una vista «{name}». Scegli un altro nome.</source>
        <translation>There is already a view “{name}”. Choose another name.</translation>
    </message>
    <message>
        <source>Questa copia contiene più Comuni: indica quale con --comune CODICE.</source>
        <translation>This copy holds several communes: name one with --comune CODE.</translation>
    </message>
    <message>
        <source>Indica per chi è la copia: --comune CODICE, oppure --office per l'ufficio metropolitano.</source>
        <translation>Say whom the copy is for: --comune CODE, or --office for the metropolitan office.</translation>
    </message>
    <message>
        <source>Una copia comincia in un modo solo: --from-backup, --from-excel o --from-handover, senza --comune, --office e --training, che il file dice già.</source>
        <translation>A copy begins in one way only: --from-backup, --from-excel or --from-handover, without --comune, --office and --training, which the file says already.</translation>
    </message>
    <message>
        <source>Scrivi chi lavora qui: serve solo per lo storico delle modifiche.</source>
        <translation>Type who works here: it is needed only for the history of changes.</translation>
    </message>
    <message>
        <source>«{text}» non è la chiave di una riga. Le chiavi si leggono con «psm list».</source>
        <translation>“{text}” is not the key of a row. Keys are listed by “psm list”.</translation>
    </message>
    <message>
        <source>«{text}» non dice che cosa scrivere. Usa campo=valore, ad esempio status=in_progress.</source>
        <translation>“{text}” does not say what to write. Use field=value, for example status=in_progress.</translation>
    </message>
    <message>
        <source>Indica le chiavi delle righe e che cosa scrivere, ad esempio: psm bulk set 123 456 status=in_progress.</source>
        <translation>Name the keys of the rows and what to write, for example: psm bulk set 123 456 status=in_progress.</translation>
    </message>
    <message>
        <source>«{text}» non è un numero intero di centesimi. Per scrivere euro usa {typed}=, ad esempio {typed}=500,50.</source>
        <translation>“{text}” is not a whole number of cents. To write euros use {typed}=, for example {typed}=500,50.</translation>
    </message>
    <message>
        <source>«{text}» non è un numero intero di millesimi. Per scrivere il valore usa {typed}=, ad esempio {typed}=0,25.</source>
        <translation>“{text}” is not a whole number of thousandths. To write the value use {typed}=, for example {typed}=0,25.</translation>
    </message>
    <message>
        <source>Questa copia contiene già il Comune di {name}.</source>
        <translation>This copy already holds the commune of {name}.</translation>
    </message>
    <message>
        <source>«{text}» non è il codice ISTAT di nessuno dei 312 Comuni.</source>
        <translation>“{text}” is the ISTAT code of none of the 312 communes.</translation>
    </message>
    <message>
        <source>Il Comune {text} è già in una riga prima di questa.</source>
        <translation>Commune {text} stands in a line before this one already.</translation>
    </message>
    <message>
        <source>«{text}» non è il numero di una delle 11 zone omogenee.</source>
        <translation>“{text}” is not the number of one of the 11 homogeneous zones.</translation>
    </message>
    <message>
        <source>Elenco non preso: righe da correggere {problems}. Correggile e riprova.</source>
        <translation>List not taken: lines to correct {problems}. Correct them and try again.</translation>
    </message>
    <message>
        <source>«{text}» non è un codice ISTAT: sei cifre, le prime tre 001.</source>
        <translation>“{text}” is not an ISTAT code: six digits, the first three 001.</translation>
    </message>
    <message>
        <source>«{text}» non è il codice di nessun Comune: né di uno dei 312 né di uno nuovo di questo elenco.</source>
        <translation>“{text}” is the code of no commune: neither of the 312 nor of a new one in this list.</translation>
    </message>
    <message>
        <source>Il Comune {text} è già in una riga prima di questa: un codice passa a un solo altro.</source>
        <translation>Commune {text} stands in a line before this one: a code passes to one other only.</translation>
    </message>
    <message>
        <source>Da {text} i passaggi tornano a {text}: un codice non può confluire in sé stesso.</source>
        <translation>From {text} the way leads back to {text}: a code cannot go into itself.</translation>
    </message>
    <message>
        <source>«{text}» non è il giorno da cui vale il passaggio: scrivilo come 01/01/2027 o 2027-01-01.</source>
        <translation>“{text}” is not the day it holds from: write it as 01/01/2027 or 2027-01-01.</translation>
    </message>
    <message>
        <source>Il Comune {text} è nuovo: scrivi il suo nome nella quarta colonna.</source>
        <translation>Commune {text} is new: write its name in the fourth column.</translation>
    </message>
    <message>
        <source>«{text}» non è il nome che una riga prima dà allo stesso codice, o è più lungo di 100 caratteri.</source>
        <translation>“{text}” is not the name a line before gives to the same code, or is longer than 100 characters.</translation>
    </message>
    <message>
        <source>«{text}» non è un numero di abitanti.</source>
        <translation>“{text}” is not a number of inhabitants.</translation>
    </message>
    <message>
        <source>Al codice «{text}» manca lo zero iniziale: scrivi {fixed}.</source>
        <translation>The code “{text}” lacks its leading zero: type {fixed}.</translation>
    </message>
    <message>
        <source>«{name}» non si apre come immagine. Scegli uno stemma in formato PNG o JPEG.</source>
        <translation>“{name}” does not open as a picture. Choose a coat of arms in PNG or JPEG format.</translation>
    </message>
    <message>
        <source>«{name}» è un'immagine troppo grande. Scegli uno stemma più piccolo, in formato PNG o JPEG.</source>
        <translation>“{name}” is too large a picture. Choose a smaller coat of arms, in PNG or JPEG format.</translation>
    </message>
    <message>
        <source>L'impostazione «{text}» non esiste. Ci sono: {names}.</source>
        <translation>The setting “{text}” does not exist. There are: {names}.</translation>
    </message>
    <message>
        <source>«{text}» non si può scegliere per {name}. Scegli fra: {choices}.</source>
        <translation>“{text}” cannot be chosen for {name}. Choose one of: {choices}.</translation>
    </message>
    <message>
        <source>Il file non si apre come PDF. Rifai il rapporto e riprova.</source>
        <translation>The file does not open as a PDF. Make the report anew and try again.</translation>
    </message>
    <message>
        <source>Fra le parole che si usano non ci sono queste: {words}. Ricontrollale e riscrivile.</source>
        <translation>These are not among the words in use: {words}. Check them and type them again.</translation>
    </message>
    <message>
        <source>«{typed}» (forse «{near}»)</source>
        <translation>“{typed}” (perhaps “{near}”)</translation>
    </message>
    <message>
        <source>Le parole scritte sono {count}, quelle da scrivere {needed}: tutte, nell'ordine della lettera.</source>
        <translation>There are {count} words here and {needed} to type: all of them, in the order of the letter.</translation>
    </message>
    <message>
        <source>Nessun invito aspetta queste parole. Leggi il file dell'invito insieme alle parole.</source>
        <translation>No invitation waits for these words. Read the file of the invitation together with the words.</translation>
    </message>
    <message>
        <source>Le parole ci sono tutte, ma non stanno insieme: una è scambiata con un'altra o è fuori posto. Ricontrollale una per una sulla lettera.</source>
        <translation>The words are all there, but they do not belong together: one was taken for another, or is out of place. Check them one by one in the letter.</translation>
    </message>
    <message>
        <source>«{text}» non è un importo. Scrivi ad esempio 12.000,00.</source>
        <translation>“{text}” is not an amount. Type for example 12.000,00.</translation>
    </message>
    <message>
        <source>«{text}» non è un valore. Scrivi un numero, ad esempio 1.234,5, con al massimo tre decimali.</source>
        <translation>“{text}” is not a value. Type a number, for example 1.234,5, with at most three decimals.</translation>
    </message>
    <message>
        <source>«{text}» non è una percentuale. Scrivi un numero intero da 0 a 100.</source>
        <translation>“{text}” is not a percentage. Type a whole number from 0 to 100.</translation>
    </message>
    <message>
        <source>«{text}» non è un numero intero. Scrivi ad esempio 2.500.</source>
        <translation>“{text}” is not a whole number. Type for example 2.500.</translation>
    </message>
    <message>
        <source>«{text}» non è una data. Scrivi ad esempio 15/03/2026.</source>
        <translation>“{text}” is not a date. Type for example 15/03/2026.</translation>
    </message>
    <message>
        <source>Il {text} non esiste. L'ultimo giorno di {month} è il {last}.</source>
        <translation>{text} does not exist. The last day of {month} is {last}.</translation>
    </message>
    <message>
        <source>«{text}» è solo un mese: qui serve anche il giorno, ad esempio 15/03/2026.</source>
        <translation>“{text}” is just a month: here the day is needed too, for example 15/03/2026.</translation>
    </message>
    <message>
        <source>«{text}» non è un codice del Piano. Scrivi ad esempio 2, 2.1 oppure 2.1.1.</source>
        <translation>“{text}” is not a code of the plan. Type for example 2, 2.1 or 2.1.1.</translation>
    </message>
    <message>
        <source>«{text}» non è fra le voci dell'elenco.</source>
        <translation>“{text}” is not among the entries of the list.</translation>
    </message>
    <message>
        <source>Questo campo non si scrive a mano.</source>
        <translation>This field is not typed by hand.</translation>
    </message>
    <message>
        <source>Il testo ha {length} caratteri, qui ce ne stanno {longest}. Accorcialo.</source>
        <translation>The text has {length} characters, here there is room for {longest}. Shorten it.</translation>
    </message>
    <message>
        <source>In questo campo entrano {longest} caratteri e il testo incollato è più lungo: non l'ho preso, il campo è come prima.</source>
        <translation>This field takes {longest} characters and the pasted text is longer: I did not take it, the field is as before.</translation>
    </message>
    <message>
        <source>«{name}» non è un invito. L'invito è il primo file .psm che ti ha mandato la Città metropolitana.</source>
        <translation>“{name}” is not an invitation. The invitation is the first .psm file that the metropolitan city sent you.</translation>
    </message>
    <message>
        <source>«{name}» è il file del Piano: comincia dall'invito o dal Piano incluso, poi leggi questo file da Invio.</source>
        <translation>“{name}” is the file of the plan: begin with the invitation or with the included plan, then read this file in Exchange.</translation>
    </message>
    <message>
        <source>Il pacchetto è intero: contenuto e firma corrispondono.</source>
        <translation>The package is whole: content and signature match.</translation>
    </message>
    <message>
        <source>File che non sono pacchetti interi: {bad} su {all}. Leggi che cosa dice ciascuno.</source>
        <translation>Files that are no whole packages: {bad} of {all}. Read what each of them says.</translation>
    </message>
    <message>
        <source>File non presi: {bad} su {all}. Leggi che cosa fare per ciascuno.</source>
        <translation>Files not taken: {bad} of {all}. Read what to do about each.</translation>
    </message>
    <message>
        <source>Queste parole non vanno bene insieme. Come si scrive lo dice «{help} -h».</source>
        <translation>These words do not fit together. “{help} -h” says how they are written.</translation>
    </message>
    <message>
        <source>Manca: {names}. Come si scrive lo dice «{help} -h».</source>
        <translation>Missing: {names}. “{help} -h” says how it is written.</translation>
    </message>
    <message>
        <source>Non so che cosa fare di «{names}». Come si scrive lo dice «{help} -h».</source>
        <translation>I do not know what to do with “{names}”. “{help} -h” says how it is written.</translation>
    </message>
    <message>
        <source>«{value}» non è un comando di {help}. I comandi li elenca «{help} -h».</source>
        <translation>“{value}” is no command of {help}. “{help} -h” lists the commands.</translation>
    </message>
    <message>
        <source>«{value}» non va bene per {name}. Scegli fra: {choices}.</source>
        <translation>“{value}” does not fit {name}. Choose among: {choices}.</translation>
    </message>
    <message>
        <source>Dopo {name} manca il valore. Come si scrive lo dice «{help} -h».</source>
        <translation>After {name} the value is missing. “{help} -h” says how it is written.</translation>
    </message>
    <message>
        <source>{name} non vuole un valore, e qui c'è «{value}». Come si scrive lo dice «{help} -h».</source>
        <translation>{name} takes no value, and here is “{value}”. “{help} -h” says how it is written.</translation>
    </message>
    <message>
        <source>«{value}» non va bene per {name}. Come si scrive lo dice «{help} -h».</source>
        <translation>“{value}” does not fit {name}. “{help} -h” says how it is written.</translation>
    </message>
    <message>
        <source>Per {name} hai scritto un nome vuoto: indica un file o una cartella.</source>
        <translation>For {name} you wrote an empty name: name a file or a folder.</translation>
    </message>
    <message>
        <source>«{option}» può essere {matches}: scrivi la parola intera.</source>
        <translation>“{option}” may be {matches}: write the whole word.</translation>
    </message>
    <message>
        <source>{name} e {other} non vanno insieme. Come si scrive lo dice «{help} -h».</source>
        <translation>{name} and {other} do not go together. “{help} -h” says how they are written.</translation>
    </message>
    <message>
        <source>La riga {key} non c'è in questa copia.</source>
        <translation>Row {key} is not in this copy.</translation>
    </message>
    <message>
        <source>Il campo «{text}» non esiste. I campi sono: {fields}.</source>
        <translation>The field “{text}” does not exist. The fields are: {fields}.</translation>
    </message>
    <message>
        <source>«{value}» non si può scrivere in questo campo.</source>
        <translation>“{value}” cannot be written in this field.</translation>
    </message>
    <message>
        <source>Questo campo ha due valori diversi. Scegli prima quale tenere.</source>
        <translation>This field has two different values. First choose which one to keep.</translation>
    </message>
    <message>
        <source>Qui non c'è niente da scegliere: nessun campo ha due valori.</source>
        <translation>There is nothing to choose here: no field has two values.</translation>
    </message>
    <message>
        <source>Il campo «{text}» della riga {key} non ha due valori fra cui scegliere. Quelli aperti si leggono con «psm conflicts».</source>
        <translation>The field “{text}” of row {key} has no two values to choose between. “psm conflicts” lists those that are open.</translation>
    </message>
    <message>
        <source>Qui non c'è un valore «{text}». Puoi scegliere: {choices}.</source>
        <translation>There is no value “{text}” here. You can choose: {choices}.</translation>
    </message>
    <message>
        <source>«{text}» non dice se tenere la riga. Scegli fra: {choices}.</source>
        <translation>“{text}” does not say whether to keep the row. Choose from: {choices}.</translation>
    </message>
    <message>
        <source>Non è ancora pronto per l'ufficio: {problems}</source>
        <translation>It is not ready for the office yet: {problems}</translation>
    </message>
    <message>
        <source>Scrivi l'osservazione, ad esempio «Manca il CUP».</source>
        <translation>Write the remark, for example “The CUP is missing”.</translation>
    </message>
    <message>
        <source>Questa riga è un'osservazione: indica l'intervento, o la riga di cui parli.</source>
        <translation>This row is a remark: name the intervention, or the row you are speaking of.</translation>
    </message>
    <message>
        <source>Questa osservazione l'ha scritta l'altra parte: il testo resta com'è. Segnala come fatta, oppure rispondi con un'altra osservazione.</source>
        <translation>The other side wrote this remark: its text stays as it is. Mark it as done, or answer with another remark.</translation>
    </message>
    <message>
        <source>La riga {key} non è un'osservazione. Le osservazioni si leggono con «psm remarks».</source>
        <translation>Row {key} is not a remark. Remarks are listed by “psm remarks”.</translation>
    </message>
    <message>
        <source>«{said}» (osservazione dell'ufficio, {officer}, {moment})</source>
        <translation>“{said}” (remark of the office, {officer}, {moment})</translation>
    </message>
    <message>
        <source>Non c'è niente da annullare.</source>
        <translation>There is nothing to undo.</translation>
    </message>
    <message>
        <source>Fra i file presi nessuno si chiama «{name}». L'elenco è in Invio.</source>
        <translation>None of the files taken is called “{name}”. The list is under Exchange.</translation>
    </message>
    <message>
        <source>«{name}» qui non ha portato nulla: non c'è niente da annullare.</source>
        <translation>“{name}” brought nothing here: there is nothing to undo.</translation>
    </message>
    <message>
        <source>Non ho annullato nulla: qualcuno ha già cambiato gli stessi campi.</source>
        <translation>I undid nothing: somebody has already changed the same fields.</translation>
    </message>
    <message>
        <source>«{name}» non è un file. Scegli un documento o una foto.</source>
        <translation>“{name}” is not a file. Choose a document or a photo.</translation>
    </message>
    <message>
        <source>«{name}» è vuoto: non l'ho allegato. Controlla di aver scelto il file giusto.</source>
        <translation>“{name}” is empty: I did not attach it. Check that you chose the right file.</translation>
    </message>
    <message>
        <source>«{name}» è la copia in cui stai lavorando: non si allega. Per darla a qualcuno c'è il passaggio di consegne.</source>
        <translation>“{name}” is the copy you are working in: it cannot be attached. To give it to somebody there is the handover.</translation>
    </message>
    <message>
        <source>«{name}» è di {size}, un allegato può arrivare a {largest}. Allegane una versione più piccola.</source>
        <translation>“{name}” has {size}, an attachment may have up to {largest}. Attach a smaller version.</translation>
    </message>
    <message>
        <source>Il file «{name}» non è su questo computer. Chiedilo a chi l'ha allegato, poi allegalo di nuovo.</source>
        <translation>The file “{name}” is not on this computer. Ask whoever attached it for it, then attach it again.</translation>
    </message>
    <message>
        <source>Il file «{name}» è stato cambiato o si è rovinato su questo computer. Allegalo di nuovo dall'originale; se non l'hai, il prossimo file che prepari lo chiede a chi l'ha.</source>
        <translation>The file “{name}” was changed or got damaged on this computer. Attach it again from the original; if you do not have it, the next file you prepare asks whoever has it.</translation>
    </message>
    <message>
        <source>«{name}» è un programma, non un documento: da qui non si apre. Chiedi il documento a chi l'ha allegato.</source>
        <translation>“{name}” is a program, not a document: it cannot be opened from here. Ask whoever attached it for the document.</translation>
    </message>
    <message>
        <source>I file li allega il Comune: quelli allegati nella copia dell'ufficio non gli arriverebbero.</source>
        <translation>Files are attached by the municipality: those attached in the office's copy would not reach it.</translation>
    </message>
    <message>
        <source>La riga {key} non è un allegato. Gli allegati si leggono con «psm evidence list».</source>
        <translation>Row {key} is not an attachment. Attachments are listed by “psm evidence list”.</translation>
    </message>
    <message>
        <source>La riga {key} non è un indicatore. Gli indicatori si leggono con «psm show».</source>
        <translation>Row {key} is not an indicator. Indicators are listed by “psm show”.</translation>
    </message>
    <message>
        <source>La versione {number} non riguarda questo campo. Le versioni si leggono con «psm history {key}».</source>
        <translation>Version {number} is not about this field. Versions are listed by “psm history {key}”.</translation>
    </message>
    <message>
        <source>La riga {key} non è nel cestino.</source>
        <translation>Row {key} is not in the bin.</translation>
    </message>
    <message>
        <source>Anche «{title}», o una parte che la contiene, è nel cestino: ripristina prima quella.</source>
        <translation>“{title}”, or a part that holds it, is in the bin as well: restore that first.</translation>
    </message>
    <message>
        <source>Il cestino è già vuoto.</source>
        <translation>The bin is already empty.</translation>
    </message>
    <message>
        <source>Nel cestino: interventi {interventions}, righe {rows}. Per svuotarlo aggiungi --yes: spariranno da ogni elenco.</source>
        <translation>In the bin: interventions {interventions}, rows {rows}. To empty it add --yes: they will vanish from every list.</translation>
    </message>
    <message>
        <source>Scrivi il titolo dell'intervento, ad esempio «Rifacimento del tetto della scuola».</source>
        <translation>Type the title of the intervention, for example “Rebuilding the school roof”.</translation>
    </message>
    <message>
        <source>Questo si fa solo nella copia dell'ufficio metropolitano.</source>
        <translation>This is done only in the copy of the metropolitan office.</translation>
    </message>
    <message>
        <source>La cartella «{name}» non è vuota. Scegline una nuova, oppure svuotala prima.</source>
        <translation>The folder “{name}” is not empty. Choose a new one, or empty it first.</translation>
    </message>
    <message>
        <source>Indica il Comune e il file da scrivere, ad esempio: psm invite 001003 invito.psm. Oppure tutti in una volta: psm invite --all CARTELLA.</source>
        <translation>Name the commune and the file to write, for example: psm invite 001003 invito.psm. Or all at once: psm invite --all FOLDER.</translation>
    </message>
    <message>
        <source>Indica il Comune e il file da scrivere, ad esempio: psm receipt 001003 ricevuta.psm. Oppure tutte in una volta: psm receipt --all CARTELLA.</source>
        <translation>Name the commune and the file to write, for example: psm receipt 001003 ricevuta.psm. Or all at once: psm receipt --all FOLDER.</translation>
    </message>
    <message>
        <source>Indica i file da leggere, ad esempio: psm receive invito.psm.</source>
        <translation>Name the files to read, for example: psm receive invito.psm.</translation>
    </message>
    <message>
        <source>Indica di quale Comune è la chiave con --comune CODICE.</source>
        <translation>Say which commune the key is of with --comune CODE.</translation>
    </message>
    <message>
        <source>Fra le chiavi di {commune} nessuna comincia con «{text}». Le chiavi si leggono con «psm keys list».</source>
        <translation>Among the keys of {commune} none begins with “{text}”. Keys are listed by “psm keys list”.</translation>
    </message>
    <message>
        <source>Cominciano con «{text}» {count} chiavi: scrivine di più.</source>
        <translation>{count} keys begin with “{text}”: type more of it.</translation>
    </message>
    <message>
        <source>Nello storico di questo campo non c'è nulla da cancellare.</source>
        <translation>There is nothing to erase in the history of this field.</translation>
    </message>
    <message>
        <source>Riparato: {acts} modifiche riscritte con un numero nuovo. Ora prepara un file per l'ufficio. Ciò che c'era prima è in «{kept}».</source>
        <translation>Repaired: {acts} changes written again under a new number. Now prepare a file for the office. What was there before is in “{kept}”.</translation>
    </message>
    <message>
        <source>Riparato: {acts} modifiche riscritte con un numero nuovo. Ora prepara un file per l'ufficio.</source>
        <translation>Repaired: {acts} changes written again under a new number. Now prepare a file for the office.</translation>
    </message>
    <message>
        <source>Qui non c'è nulla da riparare: nessuna ricevuta ha trovato due copie andate avanti da sole.</source>
        <translation>There is nothing to repair here: no receipt has found two copies that went on by themselves.</translation>
    </message>
    <message>
        <source>L'ufficio non ripara: chi ha lavorato sull'altra copia legge la sua ricevuta e ripara lì.</source>
        <translation>The office does not repair: whoever worked in the other copy reads its receipt and repairs there.</translation>
    </message>
    <message>
        <source>Da questa ricevuta non si capisce dove le due copie si sono separate. Prepara un file, mandalo all'ufficio e leggi la ricevuta che risponde: poi si ripara.</source>
        <translation>This receipt does not tell where the two copies parted. Prepare a file, send it to the office and read the receipt that answers: then it can be repaired.</translation>
    </message>
    <message>
        <source>È la chiave di questa copia: un ufficio non revoca la propria.</source>
        <translation>This is this copy's own key: an office does not revoke its own.</translation>
    </message>
    <message>
        <source>Questa chiave non è iscritta: non c'è nulla da mettere a riposo.</source>
        <translation>This key is not enrolled: there is nothing to put to rest.</translation>
    </message>
    <message>
        <source>Di questa chiave sono arrivate {upto} righe: la riga {line} non c'è.</source>
        <translation>{upto} lines of this key have arrived: line {line} is not there.</translation>
    </message>
    <message>
        <source>La chiave «{words}» è stata revocata e resta fuori. Per quel computer serve un nuovo invito.</source>
        <translation>The key “{words}” was revoked and stays out. That computer needs a new invitation.</translation>
    </message>
    <message>
        <source>Questo si fa solo nella copia di un Comune.</source>
        <translation>This is done only in the copy of a commune.</translation>
    </message>
    <message>
        <source>La copia di sicurezza in «{folder}» non si può scrivere: non ho cambiato nulla. Controlla spazio e permessi, poi riprova.</source>
        <translation>The backup in “{folder}” cannot be written: I changed nothing. Check space and permissions, then try again.</translation>
    </message>
    <message>
        <source>La copia di sicurezza non è venuta intera: non ho cambiato nulla. Controlla il disco, poi riprova.</source>
        <translation>The backup did not come out whole: I changed nothing. Check the disk, then try again.</translation>
    </message>
    <message>
        <source>La cartella «{folder}» per le copie di sicurezza non c'è più: non ho cambiato nulla. Ricollega il disco o la chiavetta, oppure scegli un'altra cartella.</source>
        <translation>The folder “{folder}” for backups is gone: I changed nothing. Connect the disk or stick again, or choose another folder.</translation>
    </message>
    <message>
        <source>«{name}» ha pagine danneggiate. Chiudi e ripristina l'ultima copia di sicurezza, oppure recupera ciò che si legge con «psm rescue».</source>
        <translation>“{name}” has damaged pages. Close it and restore the last backup, or rescue what can be read with “psm rescue”.</translation>
    </message>
    <message>
        <source>«{name}» è danneggiata: non ho ripristinato nulla. Scegli un'altra copia di sicurezza.</source>
        <translation>“{name}” is damaged: I restored nothing. Choose another backup.</translation>
    </message>
    <message>
        <source>«{name}» è danneggiato e non si può aprire. L'ultima copia di sicurezza buona è «{backup}», del {moment}: ripristinala.</source>
        <translation>“{name}” is damaged and cannot be opened. The last good backup is “{backup}”, of {moment}: restore it.</translation>
    </message>
    <message>
        <source>«{name}» viene da una versione più nuova del programma. Aggiorna il programma, poi ripristina.</source>
        <translation>“{name}” comes from a newer version of the program. Update the program, then restore.</translation>
    </message>
    <message>
        <source>«{name}» è la copia di sicurezza di un altro file di lavoro: non ho ripristinato nulla. Se la vuoi davvero qui, aggiungi --other.</source>
        <translation>“{name}” is the backup of another working file: I restored nothing. If you really want it here, add --other.</translation>
    </message>
    <message>
        <source>«{name}» è aperta sul computer {host} da {officer}, dal {since}. Chiudila là, poi riaprila qui.</source>
        <translation>“{name}” is open on the computer {host} by {officer}, since {since}. Close it there, then open it here again.</translation>
    </message>
    <message>
        <source>«{name}» è aperta in un altro programma: non ho cambiato nulla. Chiudilo e riprova.</source>
        <translation>“{name}” is open in another program: I changed nothing. Close it and try again.</translation>
    </message>
    <message>
        <source>Questa copia sta in una cartella sincronizzata ({service}): se due computer la aprono insieme si può rovinare. Tienila sul disco del computer, e per scambiare i dati usa Invio.</source>
        <translation>This copy is in a synchronised folder ({service}): if two computers open it at once it can be damaged. Keep it on the computer's own disk, and use Exchange to exchange data.</translation>
    </message>
    <message>
        <source>Questa copia sta su un altro computer della rete: se due computer la aprono insieme si può rovinare. Tienila sul disco di questo computer, e per scambiare i dati usa Invio.</source>
        <translation>This copy is on another computer of the network: if two computers open it at once it can be damaged. Keep it on this computer's disk, and use Exchange to exchange data.</translation>
    </message>
    <message>
        <source>Sul computer {host} questa copia risulta ancora aperta da {officer}, dal {since}. Se lo è davvero, chiudila là prima di scrivere qui.</source>
        <translation>On the computer {host} this copy still seems to be open by {officer}, since {since}. If it is, close it there before you write here.</translation>
    </message>
    <message>
        <source>Per ripristinare senza domande aggiungi --yes.</source>
        <translation>To restore without questions add --yes.</translation>
    </message>
    <message>
        <source>Non ho ripristinato nulla: «{name}» è come prima.</source>
        <translation>I restored nothing: “{name}” is as it was before.</translation>
    </message>
    <message>
        <source>Ripristinata: «{name}» è com'era in «{source}». Quello che c'era prima è in «{kept}», nella stessa cartella.</source>
        <translation>Restored: “{name}” is as it was in “{source}”. What was there before is in “{kept}”, in the same folder.</translation>
    </message>
    <message>
        <source>Ripristinata: «{name}» è com'era in «{source}».</source>
        <translation>Restored: “{name}” is as it was in “{source}”.</translation>
    </message>
    <message>
        <source>Fra le copie di sicurezza di «{name}» non ce n'è una intera: non ho ripristinato nulla. Recupera ciò che si legge.</source>
        <translation>None of the backups of “{name}” is whole: I restored nothing. Rescue what can be read.</translation>
    </message>
    <message>
        <source>Recuperato tutto: {interventions} interventi. Il file danneggiato è in «{kept}», nella stessa cartella.</source>
        <translation>Everything rescued: {interventions} interventions. The damaged file is in “{kept}”, in the same folder.</translation>
    </message>
    <message>
        <source>Recuperati {interventions} interventi: si leggevano {lines} modifiche su {known}. Il file danneggiato è in «{kept}»; confronta con l'ultima copia di sicurezza.</source>
        <translation>{interventions} interventions rescued: {lines} changes of {known} could be read. The damaged file is in “{kept}”; compare with the last backup.</translation>
    </message>
    <message>
        <source>Interventi recuperati da «{source}»: {interventions}. Modifiche che si leggevano: {lines} su {known}. Il file danneggiato è rimasto com'era.</source>
        <translation>Interventions rescued from “{source}”: {interventions}. Changes that could be read: {lines} of {known}. The damaged file is as it was.</translation>
    </message>
    <message>
        <source>In «{name}» non si legge più nulla. Riparti da una copia di sicurezza.</source>
        <translation>Nothing can be read in “{name}” any more. Start again from a backup.</translation>
    </message>
    <message>
        <source>Di «{name}» lo storico non si legge più, ma {count} interventi sì: sono in «{table}», nella stessa cartella. Riparti da una copia di sicurezza, apri la tabella e incolla quelli che mancano.</source>
        <translation>The history of “{name}” can no longer be read, but {count} interventions can: they are in “{table}”, in the same folder. Start from a backup, open the table and paste those that are missing.</translation>
    </message>
    <message>
        <source>Senza storico se ne leggono di più: tutti i {count} sono in «{table}». Incolla quelli che mancano.</source>
        <translation>Without history more can be read: all {count} are in “{table}”. Paste those that are missing.</translation>
    </message>
    <message>
        <source>«{name}» è danneggiata: {found}. Ripristina l'ultima copia di sicurezza, oppure recupera ciò che si legge con «psm rescue».</source>
        <translation>“{name}” is damaged: {found}. Restore the last backup, or rescue what can be read with “psm rescue”.</translation>
    </message>
    <message>
        <source>Di «{name}» si leggono {lines} modifiche su {known}: le altre sono perdute nel file danneggiato. Confronta con l'ultima copia di sicurezza.</source>
        <translation>Of “{name}” {lines} changes of {known} can be read: the others are lost in the damaged file. Compare with the last backup.</translation>
    </message>
    <message>
        <source>Per il Comune di {commune} non è ancora stato letto un invito dell'ufficio. Apri il file dell'invito, poi riprova.</source>
        <translation>No invitation from the office has been read yet for the commune of {commune}. Open the file of the invitation, then try again.</translation>
    </message>
    <message>
        <source>Dal Comune di {commune} non è ancora arrivato nessun pacchetto: non c'è a chi rispondere. Manda l'invito e aspetta il primo pacchetto.</source>
        <translation>No package has arrived yet from the commune of {commune}: there is nobody to answer. Send the invitation and wait for the first package.</translation>
    </message>
    <message>
        <source>Qui ci sono {lines} modifiche scritte su un altro computer e mai inviate da lì: solo la sua chiave le può firmare. Prepara prima il pacchetto da quel computer. Se non c'è più, chiudi la copia e riparala con «psm repair --lost».</source>
        <translation>Here are {lines} changes written on another computer and never sent from there: only its key can sign them. Prepare the package from that computer first. If it is gone, close the copy and repair it with “psm repair --lost”.</translation>
    </message>
    <message>
        <source>Il pacchetto sarebbe troppo grande per essere letto. Chiedi assistenza all'ufficio.</source>
        <translation>The package would be too large to be read. Ask the office for help.</translation>
    </message>
    <message>
        <source>Il disco o la chiavetta è pieno: il pacchetto «{name}» non è stato scritto. Libera spazio o scegli un'altra cartella.</source>
        <translation>The disk or stick is full: the package “{name}” was not written. Free some space or choose another folder.</translation>
    </message>
    <message>
        <source>Il pacchetto «{name}» non è stato scritto. Controlla che la cartella o la chiavetta ci sia e che tu possa scriverci, poi riprova.</source>
        <translation>The package “{name}” was not written. Check that the folder or stick is there and that you may write to it, then try again.</translation>
    </message>
    <message>
        <source>L'ufficio non ha ancora detto di conoscere la chiave di questo computer per il Comune di {commune}: leggi prima una sua ricevuta, poi cambiala.</source>
        <translation>The office has not said yet that it knows this computer's key for the commune of {commune}: read one of its receipts first, then change it.</translation>
    </message>
    <message>
        <source>Nessun pacchetto aspetta la ricevuta: non c'è un file da scrivere di nuovo.</source>
        <translation>No package waits for a receipt: there is no file to write again.</translation>
    </message>
    <message>
        <source>Fra i pacchetti preparati nessuno si chiama «{name}». L'elenco è in Invio.</source>
        <translation>None of the prepared packages is called “{name}”. The list is in Exchange.</translation>
    </message>
    <message>
        <source>La chiave di questa copia non si può leggere o scrivere in «{folder}». Controlla i permessi della cartella, poi riprova.</source>
        <translation>The key of this copy cannot be read or written in “{folder}”. Check the permissions of the folder, then try again.</translation>
    </message>
    <message>
        <source>La chiave di questa copia («{name}») è danneggiata. Rimetti quella di una copia di sicurezza, oppure cancella il file e chiedi all'ufficio un nuovo invito.</source>
        <translation>The key of this copy (“{name}”) is damaged. Put back that of a backup, or delete the file and ask the office for a new invitation.</translation>
    </message>
    <message>
        <source>Ho preso il pacchetto di {commune}. Modifiche nuove: {lines}.</source>
        <translation>I took the package of {commune}. New changes: {lines}.</translation>
    </message>
    <message>
        <source>Non c'è niente di nuovo in questo pacchetto di {commune}: era già stato preso.</source>
        <translation>There is nothing new in this package of {commune}: it had been taken before.</translation>
    </message>
    <message>
        <source>Ho letto la ricevuta dell'ufficio. Pacchetti confermati: {confirmed}. Modifiche dell'ufficio: {lines}.</source>
        <translation>I read the receipt from the office. Packages confirmed: {confirmed}. Changes by the office: {lines}.</translation>
    </message>
    <message>
        <source>L'ufficio ha revocato la chiave di questo computer: ciò che hai scritto dopo non conta, e per ora non si vede. Chiedi un nuovo invito; in Invio premi «Chiave nuova…», poi «Ripara…»: torna tutto.</source>
        <translation>The office has revoked this computer's key: what you wrote after that does not count, and is not shown for now. Ask for a new invitation; in Exchange press “New key…”, then “Repair…”: all of it comes back.</translation>
    </message>
    <message>
        <source>«{name}» è per il computer con la chiave revocata: gli dice perché i suoi file non entrano.</source>
        <translation>“{name}” is for the computer whose key was revoked: it says why its files are not taken.</translation>
    </message>
    <message>
        <source>Sono allegati da un computer che qui non è iscritto: non li ho presi. Quando il computer è iscritto la ricevuta li richiede.</source>
        <translation>These are attachments from a computer that is not enrolled here: I did not take them. Once the computer is enrolled the receipt asks for them.</translation>
    </message>
    <message>
        <source>Allegati di {commune}, parte {part} di {of}: presa. Completi ora: {done}.</source>
        <translation>Attachments of {commune}, part {part} of {of}: taken. Whole now: {done}.</translation>
    </message>
    <message>
        <source>Allegati di {commune}, parte {part} di {of}: presa. Completi ora: {done}. In attesa di altre parti: {partial}; dell'intervento che li nomina: {unnamed}.</source>
        <translation>Attachments of {commune}, part {part} of {of}: taken. Whole now: {done}. Waiting for other parts: {partial}; for the record that names them: {unnamed}.</translation>
    </message>
    <message>
        <source>Allegati di {commune}, parte {part} di {of}: era già tutto qui.</source>
        <translation>Attachments of {commune}, part {part} of {of}: all of it was here already.</translation>
    </message>
    <message>
        <source>Allegati, parte {part} di {of}: si può prendere. Completi: {done}.</source>
        <translation>Attachments, part {part} of {of}: can be taken. Whole: {done}.</translation>
    </message>
    <message>
        <source>Allegati, parte {part} di {of}: si può prendere. Completi: {done}. In attesa di altre parti: {partial}; dell'intervento che li nomina: {unnamed}.</source>
        <translation>Attachments, part {part} of {of}: can be taken. Whole: {done}. Waiting for other parts: {partial}; for the record that names them: {unnamed}.</translation>
    </message>
    <message>
        <source>Allegati di {commune}, parte {part} di {of}: {wrong} non sono quelli che dice il file, e li ho scartati. Gli altri sono presi. La prossima ricevuta li richiede.</source>
        <translation>Attachments of {commune}, part {part} of {of}: {wrong} are not what the file says, and I threw them away. The others are taken. The next receipt asks for them again.</translation>
    </message>
    <message>
        <source>Il file dà a un allegato un'altra lunghezza di quella registrata. Non ho preso nulla: chiedi di prepararlo di nuovo.</source>
        <translation>The file gives an attachment another length than the one on record. I took nothing: ask for it to be prepared again.</translation>
    </message>
    <message>
        <source>Il file «{name}» non è su questo computer, o è cambiato: non l'ho potuto preparare. Riallegalo, oppure preparalo dal computer dove si trova.</source>
        <translation>The file “{name}” is not on this computer, or has changed: I could not prepare it. Attach it again, or prepare it from the computer where it is.</translation>
    </message>
    <message>
        <source>Ogni file di allegati può avere da {least} kB a {most} MB. Scrivi ad esempio 3,5.</source>
        <translation>Each file of attachments can have from {least} kB to {most} MB. Write for example 3.5.</translation>
    </message>
    <message>
        <source>Questa ricevuta dell'ufficio era già stata letta.</source>
        <translation>This receipt from the office had been read before.</translation>
    </message>
    <message>
        <source>Invito dell'ufficio letto: ora puoi preparare il pacchetto per {commune}.</source>
        <translation>Invitation from the office read: now you can prepare the package for {commune}.</translation>
    </message>
    <message>
        <source>Ho messo da parte l'invito per {commune}: mancano le dodici parole della lettera. Scrivile, e l'invito è letto.</source>
        <translation>I have put the invitation for {commune} aside: the twelve words of the letter are missing. Type them, and the invitation is read.</translation>
    </message>
    <message>
        <source>Le parole non sono quelle di questo invito per {commune}. Usa la lettera arrivata con l'invito, oppure chiedine un'altra all'ufficio.</source>
        <translation>The words are not those of this invitation for {commune}. Use the letter that came with the invitation, or ask the office for another one.</translation>
    </message>
    <message>
        <source>Non letto: la lettura è stata interrotta prima di questo file. Riportalo quando vuoi.</source>
        <translation>Not read: reading was stopped before this file. Bring it again when you like.</translation>
    </message>
    <message>
        <source>A questo file ne manca uno precedente. L'ho messo da parte: entrerà da solo quando arriva quello che manca.</source>
        <translation>An earlier file is missing before this one. I put it aside: it will go in by itself when the missing one arrives.</translation>
    </message>
    <message>
        <source>Qualcuno ha lavorato su due copie dello stesso file, e le modifiche hanno gli stessi numeri. Non ho preso nulla. Conserva tutte e due le copie e chiedi assistenza all'ufficio.</source>
        <translation>Somebody worked on two copies of the same file, and the changes have the same numbers. I took nothing. Keep both copies and ask the office for help.</translation>
    </message>
    <message>
        <source>Questa copia è più vecchia di quella che ha scritto il file. Rileggi il file: da ora scrive con un numero nuovo.</source>
        <translation>This copy is older than the one that wrote the file. Read the file again: from now on it writes with a new number.</translation>
    </message>
    <message>
        <source>Si può prendere. Modifiche nuove: {lines}.</source>
        <translation>It can be taken in. New changes: {lines}.</translation>
    </message>
    <message>
        <source>Ricevuta dell'ufficio, da leggere. Modifiche dell'ufficio: {lines}.</source>
        <translation>Receipt from the office, to be read. Changes by the office: {lines}.</translation>
    </message>
    <message>
        <source>Ricevuta dell'ufficio, da leggere: la chiave di questo computer è stata revocata.</source>
        <translation>Receipt of the office, to be read: this computer's key was revoked.</translation>
    </message>
    <message>
        <source>Invito dell'ufficio per {commune}, da leggere.</source>
        <translation>Invitation of the office for {commune}, to be read.</translation>
    </message>
    <message>
        <source>Invito per {commune}: per leggerlo servono le dodici parole della lettera.</source>
        <translation>Invitation for {commune}: reading it takes the twelve words of the letter.</translation>
    </message>
    <message>
        <source>A questo file ne manca uno precedente: resterà da parte, ed entrerà da solo quando arriva quello che manca.</source>
        <translation>An earlier file is missing: this one will be set aside, and will go in by itself when the missing one arrives.</translation>
    </message>
    <message>
        <source>Questa copia è più vecchia di quella che ha scritto il file. Leggendolo prende un numero nuovo; poi il file entra, oppure resta da parte finché arriva quello che manca.</source>
        <translation>This copy is older than the one that wrote the file. Reading it draws a new number; then the file goes in, or is set aside until what is missing arrives.</translation>
    </message>
    <message>
        <source>{commune}: interventi nuovi {born}, cambiati {changed}; campi con due valori da scegliere {conflicts}.</source>
        <translation>{commune}: {born} new interventions, {changed} changed; {conflicts} fields with two values to choose from.</translation>
    </message>
    <message>
        <source>Dopo l'anteprima questa copia è cambiata. Non ho preso nulla: guarda di nuovo i file.</source>
        <translation>This copy has changed since the preview. Nothing was taken in: look at the files again.</translation>
    </message>
    <message>
        <source>Il file contiene campi che questa versione del programma non conosce. Aggiorna il programma, poi rileggilo.</source>
        <translation>The file holds fields that this version of the program does not know. Update the program, then read it again.</translation>
    </message>
    <message>
        <source>Il file contiene modifiche che chi l'ha firmato non può fare. Non ho preso nulla: senti chi l'ha mandato.</source>
        <translation>The file holds changes that its signer may not make. I took nothing: ask whoever sent it.</translation>
    </message>
    <message>
        <source>Il file contiene valori che non si possono registrare. Non ho preso nulla: chiedi di prepararlo di nuovo.</source>
        <translation>The file holds values that cannot be recorded. I took nothing: ask for it to be prepared again.</translation>
    </message>
    <message>
        <source>«{name}» non è un pacchetto di questo programma. Scegli un file .psm.</source>
        <translation>“{name}” is not a package of this program. Choose a .psm file.</translation>
    </message>
    <message>
        <source>{name} in {inside}</source>
        <translation>{name} in {inside}</translation>
    </message>
    <message>
        <source>In «{name}» non c'è nessun pacchetto del Piano. Se aspettavi un file, chiedi di rimandarlo.</source>
        <translation>In “{name}” there is no package of the plan. If you were expecting a file, ask for it to be sent again.</translation>
    </message>
    <message>
        <source>{told} La firma digitale del documento ({inside}) non è stata controllata qui: conta quella del pacchetto.</source>
        <translation>{told} The digital signature of the document ({inside}) was not checked here: the one of the package counts.</translation>
    </message>
    <message>
        <source>Il testo del pacchetto in «{name}» è incompleto o cambiato. Copialo di nuovo per intero, dalla riga BEGIN alla riga END.</source>
        <translation>The text of the package in “{name}” is incomplete or was changed. Copy it again whole, from the BEGIN line to the END line.</translation>
    </message>
    <message>
        <source>Negli appunti non c'è nessun pacchetto. Nel messaggio copia il testo dalla riga BEGIN alla riga END, poi incollalo qui.</source>
        <translation>There is no package on the clipboard. In the message copy the text from the BEGIN line to the END line, then paste it here.</translation>
    </message>
    <message>
        <source>La cartella «{name}» contiene più di {most} file: scegline una che abbia solo i file ricevuti.</source>
        <translation>The folder “{name}” holds more than {most} files: choose one with the received files only.</translation>
    </message>
    <message>
        <source>«{name}» è troppo grande o troppo intricato per leggerlo qui. Salva l'allegato .psm dal programma di posta e apri quello.</source>
        <translation>“{name}” is too large or too intricate to be read here. Save the .psm attachment from the mail program and open that.</translation>
    </message>
    <message>
        <source>«{name}» è un foglio di Excel: salvalo sul computer e leggilo dalla pagina Excel del Comune, con «Importa».</source>
        <translation>“{name}” is an Excel workbook: save it on the computer and read it from the page Excel of the commune, with “Import”.</translation>
    </message>
    <message>
        <source>Il pacchetto è arrivato incompleto o è stato cambiato. Chiedi di rimandarlo. I tuoi dati sono come prima.</source>
        <translation>The package arrived incomplete or was changed. Ask for it to be sent again. Your data are as before.</translation>
    </message>
    <message>
        <source>Il pacchetto viene da una versione più nuova del programma. Aggiorna il programma, poi rileggilo.</source>
        <translation>The package comes from a newer version of the program. Update the program, then read it again.</translation>
    </message>
    <message>
        <source>Questo file è stato preparato da questa copia: mandalo a chi lo deve leggere, qui non serve.</source>
        <translation>This file was prepared by this copy: send it to whoever has to read it, it is of no use here.</translation>
    </message>
    <message>
        <source>Il file è di prova e questa è la copia vera: non ho preso nulla. Aprilo in una copia di prova.</source>
        <translation>The file is for training and this is the real copy: I took nothing. Open it in a training copy.</translation>
    </message>
    <message>
        <source>Il file è vero e questa è una copia di prova: non ho preso nulla. Aprilo nella copia vera.</source>
        <translation>The file is real and this is a training copy: I took nothing. Open it in the real copy.</translation>
    </message>
    <message>
        <source>Il file è dell'ufficio per il Comune di {commune}: qui non serve. Mandalo al Comune.</source>
        <translation>The file is from the office for the commune of {commune}: it is of no use here. Send it to the commune.</translation>
    </message>
    <message>
        <source>Il file è del Comune di {theirs}, qui lavori su {ours}. Non ho preso nulla.</source>
        <translation>The file is from the commune of {theirs}, here you work on {ours}. I took nothing.</translation>
    </message>
    <message>
        <source>Il file è chiuso per altri: questa copia non lo può aprire. Chiedi di prepararlo di nuovo per questo computer.</source>
        <translation>The file is closed for others: this copy cannot open it. Ask for it to be prepared again for this computer.</translation>
    </message>
    <message>
        <source>Il file viene da un altro ufficio (chiave {theirs}, qui conosciamo {ours}). Non ho preso nulla: telefona all'ufficio prima di fidarti.</source>
        <translation>The file comes from another office (key {theirs}, here we know {ours}). I took nothing: phone the office before you trust it.</translation>
    </message>
    <message>
        <source>Dall'ufficio, letto: {documents}.</source>
        <translation>From the office, read: {documents}.</translation>
    </message>
    <message>
        <source>Porta dall'ufficio: {documents}.</source>
        <translation>Brings from the office: {documents}.</translation>
    </message>
    <message>
        <source>Tutto ciò che c'è in questo file è già qui: {documents}.</source>
        <translation>All that is in this file is here already: {documents}.</translation>
    </message>
    <message>
        <source>Piano, versione {version} (strategie {strategies}, azioni {actions}, codici cambiati {changed})</source>
        <translation>Plan, version {version} (strategies {strategies}, actions {actions}, codes changed {changed})</translation>
    </message>
    <message>
        <source>zone omogenee, versione {version} (Comuni {communes})</source>
        <translation>homogeneous zones, version {version} (communes {communes})</translation>
    </message>
    <message>
        <source>Comuni che confluiscono in un altro, versione {version} (passaggi {mergers})</source>
        <translation>Communes that go into another, version {version} (mergers {mergers})</translation>
    </message>
    <message>
        <source>che cosa fanno gli altri Comuni, versione {version} (interventi {interventions})</source>
        <translation>what the other communes do, version {version} (interventions {interventions})</translation>
    </message>
    <message>
        <source>«{kind}», versione {version}, che questo programma conserva ma non sa ancora mostrare</source>
        <translation>“{kind}”, version {version}, which this program keeps but cannot show yet</translation>
    </message>
    <message>
        <source>{words}, già superata da una più nuova</source>
        <translation>{words}, already followed by a newer one</translation>
    </message>
    <message>
        <source>Nel file la versione {version} di un documento dell'ufficio è diversa da quella che c'è qui, e una versione pubblicata non cambia mai. Non ho preso nulla: telefona all'ufficio.</source>
        <translation>In the file version {version} of a document of the office is another than the one that is here, and a published version never changes. I took nothing: phone the office.</translation>
    </message>
    <message>
        <source>Nel file c'è la versione {version} di un documento dell'ufficio, qui la {here}: un salto così non è voluto. Non ho preso nulla: telefona all'ufficio.</source>
        <translation>The file holds version {version} of an office document, here it is {here}: nobody meant such a jump. I took nothing: phone the office.</translation>
    </message>
    <message>
        <source>{commune} ha già la versione {version} del Piano, che in questa copia non c'è. Rileggi qui il file del Piano mandato allora; se non si trova, quello che pubblichi ora diventa la {following}.</source>
        <translation>{commune} already has version {version} of the Plan, which is not in this copy. Read the Plan file sent then here again; if it cannot be found, what you publish now becomes version {following}.</translation>
    </message>
    <message>
        <source>{commune} ha già la versione {version} delle zone omogenee, che in questa copia non c'è. Rileggi qui il file del Piano mandato allora; se non si trova, quelle che pubblichi ora diventano la {following}.</source>
        <translation>{commune} already has version {version} of the homogeneous zones, which is not in this copy. Read the Plan file sent then here again; if it cannot be found, what you publish now becomes version {following}.</translation>
    </message>
    <message>
        <source>{commune} ha già la versione {version} dell'elenco dei Comuni che confluiscono in un altro, che in questa copia non c'è. Rileggi qui il file del Piano mandato allora; se non si trova, quello che pubblichi ora diventa la {following}.</source>
        <translation>{commune} already has version {version} of the list of communes that go into another, which is not in this copy. Read the Plan file sent then here again; if it cannot be found, what you publish now becomes version {following}.</translation>
    </message>
    <message>
        <source>{commune} ha già «{kind}», versione {version}, che in questa copia non c'è. Rileggi qui il file del Piano mandato allora.</source>
        <translation>{commune} already has “{kind}”, version {version}, which is not in this copy. Read the Plan file sent then here again.</translation>
    </message>
    <message>
        <source>{commune} ha un altro testo della versione {version} del Piano. Con il prossimo file il testo di questa copia vale per tutti, come versione {following}.</source>
        <translation>{commune} has another text of version {version} of the Plan. With the next file this copy's text holds for all, as version {following}.</translation>
    </message>
    <message>
        <source>{commune} ha un altro testo della versione {version} delle zone omogenee. Con il prossimo file il testo di questa copia vale per tutti, come versione {following}.</source>
        <translation>{commune} has another text of version {version} of the homogeneous zones. With the next file this copy's text holds for all, as version {following}.</translation>
    </message>
    <message>
        <source>{commune} ha un altro testo della versione {version} dell'elenco dei Comuni che confluiscono in un altro. Con il prossimo file il testo di questa copia vale per tutti, come versione {following}.</source>
        <translation>{commune} has another text of version {version} of the list of communes that go into another. With the next file this copy's text holds for all, as version {following}.</translation>
    </message>
    <message>
        <source>{commune} ha un altro testo di «{kind}», versione {version}. Con il prossimo file il testo di questa copia vale per tutti, come versione {following}.</source>
        <translation>{commune} has another text of “{kind}”, version {version}. With the next file this copy's text holds for all, as version {following}.</translation>
    </message>
    <message>
        <source>È un file del Piano, ma qui non è ancora stato letto l'invito dell'ufficio: resta da parte. Leggi l'invito, poi entra da solo.</source>
        <translation>It is a file of the plan, but the office's invitation has not been read here yet: it is put aside. Read the invitation, then it comes in by itself.</translation>
    </message>
    <message>
        <source>Il file dice di essere il Piano, ma non è firmato dall'ufficio (chiave {theirs}, qui conosciamo {ours}): solo la chiave dell'ufficio può cambiare il Piano. Non ho preso nulla.</source>
        <translation>The file says it is the plan, but it is not signed by the office (key {theirs}, here we know {ours}): only the office's key can change the plan. I took nothing.</translation>
    </message>
    <message>
        <source>È un file del Piano per i Comuni: all'ufficio non serve. Mandalo ai Comuni.</source>
        <translation>It is a file of the plan for the communes: the office does not need it. Send it to the communes.</translation>
    </message>
    <message>
        <source>Non c'è ancora niente da pubblicare: prepara prima una versione del Piano, o aspetta i primi interventi pronti.</source>
        <translation>There is nothing to publish yet: prepare a version of the plan first, or wait for the first ready interventions.</translation>
    </message>
    <message>
        <source>Il file viene da un computer che qui non è iscritto, e resta da parte. Telefona al Comune, fatti leggere le parole della sua chiave e confrontale in Ufficio, Chiavi: se sono quelle, il file entra da solo.</source>
        <translation>The file comes from a computer that is not enrolled here, and is kept aside. Phone the commune, have the words of its key read out and compare them in Office, Keys: if they are the right ones, the file is taken by itself.</translation>
    </message>
    <message>
        <source>Il file viene da un altro computer del Comune, che qui non è ancora conosciuto («{fingerprint}»). Su tutti e due leggete una ricevuta dell'ufficio, poi prepara là un altro file.</source>
        <translation>The file comes from another computer of the commune that is not known here yet (“{fingerprint}”). Read a receipt of the office on both, then prepare another file there.</translation>
    </message>
    <message>
        <source>Il file è firmato con una chiave che non vale più. Non ho preso nulla: serve un nuovo invito.</source>
        <translation>The file is signed with a key that no longer holds. I took nothing: a new invitation is needed.</translation>
    </message>
    <message>
        <source>«{name}» non si può leggere. Controlla che il file ci sia ancora e che tu possa aprirlo.</source>
        <translation>“{name}” cannot be read. Check that the file is still there and that you may open it.</translation>
    </message>
    <message>
        <source>I file preparati qui li legge solo l'ufficio. Gli altri computer del Comune li leggeranno dopo la prima ricevuta.</source>
        <translation>Files prepared here are read by the office alone. The commune's other computers will read them after the first receipt.</translation>
    </message>
    <message>
        <source>I file preparati qui li legge solo l'ufficio: nessun altro computer del Comune è iscritto.</source>
        <translation>Files prepared here are read by the office alone: no other computer of the commune is enrolled.</translation>
    </message>
    <message>
        <source>I file preparati qui li leggono l'ufficio e l'altro computer del Comune{names}.</source>
        <translation>Files prepared here are read by the office and by the commune's other computer{names}.</translation>
    </message>
    <message>
        <source>I file preparati qui li leggono l'ufficio e altri {count} computer del Comune{names}.</source>
        <translation>Files prepared here are read by the office and by {count} other computers of the commune{names}.</translation>
    </message>
    <message>
        <source>L'ufficio ha tutte le modifiche fatte qui, fino al {moment}.</source>
        <translation>The office has all changes made here, up to {moment}.</translation>
    </message>
    <message>
        <source>L'ufficio ha le modifiche fatte qui fino al {moment}. Ancora da confermare: {missing}.</source>
        <translation>The office has the changes made here up to {moment}. Still to be confirmed: {missing}.</translation>
    </message>
    <message>
        <source>L'ufficio non ha ancora confermato nessuna modifica fatta qui.</source>
        <translation>The office has not confirmed any change made here yet.</translation>
    </message>
    <message>
        <source>Nessuna ricevuta da {days} giorni. Prepara un altro file e mandalo: contiene anche le modifiche di prima. Se succede ancora, telefona all'ufficio.</source>
        <translation>No receipt for {days} days. Prepare another file and send it: it holds the earlier changes too. If it happens again, phone the office.</translation>
    </message>
    <message>
        <source>L'ufficio ha preso «{name}». Modifiche nuove: {lines}.</source>
        <translation>The office took “{name}”. New changes: {lines}.</translation>
    </message>
    <message>
        <source>L'ufficio aveva già tutto ciò che c'è in «{name}».</source>
        <translation>The office already had everything that is in “{name}”.</translation>
    </message>
    <message>
        <source>L'ufficio non ha preso «{name}»: sono allegati da un computer che non conosce. Quando lo conosce, prepara un altro pacchetto e mandalo.</source>
        <translation>The office did not take “{name}”: these are attachments from a computer it does not know. Once it does, prepare another package and send it.</translation>
    </message>
    <message>
        <source>L'ufficio ha preso «{name}», parte {part} di {of} degli allegati.</source>
        <translation>The office took “{name}”, part {part} of {of} of the attachments.</translation>
    </message>
    <message>
        <source>In «{name}» l'ufficio ha trovato allegati rovinati. Prepara un altro pacchetto e mandalo.</source>
        <translation>In “{name}” the office found spoilt attachments. Prepare another package and send it.</translation>
    </message>
    <message>
        <source>L'ufficio non ha preso «{name}»: non dice la lunghezza giusta di un allegato. Prepara un altro pacchetto e mandalo.</source>
        <translation>The office did not take “{name}”: it does not give the right length of an attachment. Prepare another package and send it.</translation>
    </message>
    <message>
        <source>L'ufficio tiene da parte «{name}»: gliene manca uno precedente. Prepara un altro pacchetto e mandalo: contiene tutto ciò che manca.</source>
        <translation>The office has put “{name}” aside: an earlier one is missing. Prepare another package and send it: it holds all that is missing.</translation>
    </message>
    <message>
        <source>L'ufficio non ha preso «{name}»: viene da una copia del file di lavoro che è andata avanti da sola. Conserva tutte le copie e chiedi assistenza all'ufficio.</source>
        <translation>The office did not take “{name}”: it comes from a copy of the working file that went on by itself. Keep all copies and ask the office for help.</translation>
    </message>
    <message>
        <source>L'ufficio non può ancora leggere «{name}»: usa una versione precedente del programma. Lo rileggerà dopo l'aggiornamento.</source>
        <translation>The office cannot read “{name}” yet: it uses an earlier version of the program. It will read it again after the update.</translation>
    </message>
    <message>
        <source>L'ufficio non ha preso «{name}»: contiene modifiche che questo computer non può firmare. Telefona all'ufficio.</source>
        <translation>The office did not take “{name}”: it holds changes that this computer may not sign. Phone the office.</translation>
    </message>
    <message>
        <source>«{name}» è arrivato all'ufficio incompleto o cambiato. Prepara un altro pacchetto e mandalo.</source>
        <translation>“{name}” reached the office incomplete or changed. Prepare another package and send it.</translation>
    </message>
    <message>
        <source>L'ufficio tiene da parte «{name}»: viene da un computer che non conosce. Telefona all'ufficio e leggi le parole della sua chiave: «{fingerprint}».</source>
        <translation>The office keeps “{name}” aside: it comes from a computer it does not know. Phone the office and read out the words of its key: “{fingerprint}”.</translation>
    </message>
    <message>
        <source>L'ufficio non ha preso «{name}»: viene da un computer la cui chiave non vale più.</source>
        <translation>The office did not take “{name}”: it comes from a computer whose key no longer holds.</translation>
    </message>
    <message>
        <source>L'ufficio non ha preso «{name}»: è un file di prova. Prepara il pacchetto dalla copia vera.</source>
        <translation>The office did not take “{name}”: it is a training file. Prepare the package from the real copy.</translation>
    </message>
    <message>
        <source>L'ufficio non ha potuto aprire «{name}»: non era chiuso per l'ufficio. Prepara un altro pacchetto e mandalo.</source>
        <translation>The office could not open “{name}”: it was not closed for the office. Prepare another package and send it.</translation>
    </message>
    <message>
        <source>L'ufficio non ha potuto prendere «{name}». Prepara un altro pacchetto; se succede ancora, telefona all'ufficio.</source>
        <translation>The office could not take “{name}”. Prepare another package; if it happens again, phone the office.</translation>
    </message>
    <message>
        <source>Il Comune di {commune} è passato a un altro ufficio il {moment}, con il file «{name}»: qui si legge, si stampa e si esporta, ma non si cambia. Se quel file non è mai stato aperto puoi riprenderlo.</source>
        <translation>The commune of {commune} passed to another office on {moment}, with the file “{name}”: here it can be read, printed and exported, but not changed. If that file was never opened you can take it back.</translation>
    </message>
    <message>
        <source>Ripresa da «{name}», come l'ha lasciata {officer}. Allegati: {files}. Il primo pacchetto per l'ufficio dirà che ora lavori tu.</source>
        <translation>Carried on from “{name}”, as {officer} left it. Attachments: {files}. The first package for the office will say that you carry on now.</translation>
    </message>
    <message>
        <source>Ripresa da «{name}», come l'ha lasciata {officer}. Allegati: {files}; {lacking} erano rovinati già sull'altro computer, e mancano.</source>
        <translation>Carried on from “{name}”, as {officer} left it. Attachments: {files}; {lacking} were damaged on the other computer already, and are missing.</translation>
    </message>
    <message>
        <source>Passato a un altro ufficio il {moment} con «{name}»: qui si legge, si stampa e si esporta.</source>
        <translation>Passed to another office on {moment} with “{name}”: here it can be read, printed and exported.</translation>
    </message>
    <message>
        <source>Di questo Comune non c'è un passaggio di consegne: qui si lavora già.</source>
        <translation>There is no handover of this commune: it is worked on here already.</translation>
    </message>
    <message>
        <source>«{name}» non è un passaggio di consegne. È il file .psm che il collega ha preparato con File › Passaggio di consegne.</source>
        <translation>“{name}” is no handover. That is the .psm file your colleague prepared with File › Handover.</translation>
    </message>
    <message>
        <source>È un passaggio di consegne: non si riceve fra i pacchetti. Si apre con una copia nuova, alla domanda «Da dove parti», con la sua frase segreta.</source>
        <translation>It is a handover: it is not received among the packages. It is opened with a new copy, at the question “Where you start from”, with its passphrase.</translation>
    </message>
    <message>
        <source>«{name}» è arrivato incompleto o è stato cambiato. Non ho fatto nulla: fattelo copiare un'altra volta.</source>
        <translation>“{name}” arrived incomplete or was changed. I have done nothing: have it copied for you once more.</translation>
    </message>
    <message>
        <source>Mentre preparavo il file qualcuno ha cambiato i dati di questo Comune. Il file non è stato scritto: prepara il passaggio di nuovo.</source>
        <translation>While I prepared the file somebody changed the data of this commune. The file was not written: prepare the handover again.</translation>
    </message>
    <message>
        <source>Il disco o la chiavetta è pieno: il passaggio «{name}» non è stato scritto e qui si lavora come prima. Libera spazio o scegli un'altra cartella.</source>
        <translation>The disk or the stick is full: the handover “{name}” was not written and work goes on here as before. Free some space or choose another folder.</translation>
    </message>
    <message>
        <source>Il passaggio «{name}» non è stato scritto e qui si lavora come prima. Controlla che la cartella o la chiavetta ci sia, poi riprova.</source>
        <translation>The handover “{name}” was not written and work goes on here as before. Check that the folder or the stick is there, then try again.</translation>
    </message>
    <message>
        <source>Per la frase segreta servono 256&#xa0;MB di memoria, e adesso non ci sono. Chiudi altri programmi e riprova.</source>
        <translation>The passphrase needs 256&#xa0;MB of memory, which are not there now. Close other programs and try again.</translation>
    </message>
    <message>
        <source>Il passaggio di consegne non è stato scritto: qui si lavora come prima.</source>
        <translation>The handover was not written: work goes on here as before.</translation>
    </message>
    <message>
        <source>Il disco è pieno: la copia «{name}» non è stata fatta. Libera spazio e riprova.</source>
        <translation>The disk is full: the copy “{name}” was not made. Free some space and try again.</translation>
    </message>
    <message>
        <source>Scrivi una frase un po' più lunga, di almeno 12 caratteri: quattro parole che non c'entrano fra loro vanno bene.</source>
        <translation>Write a somewhat longer phrase, of at least 12 characters: four words that have nothing to do with each other will do.</translation>
    </message>
    <message>
        <source>Questa frase si indovina subito. Scrivi quattro parole che non c'entrano fra loro.</source>
        <translation>This phrase is guessed at once. Write four words that have nothing to do with each other.</translation>
    </message>
    <message>
        <source>Il terminale non ha capito qualche lettera. Scrivi una frase senza accenti, oppure mettila in un file UTF-8 e aggiungi --passphrase-file.</source>
        <translation>The terminal did not understand some letters. Write a phrase without accents, or put it into a UTF-8 file and add --passphrase-file.</translation>
    </message>
    <message>
        <source>Le due frasi non sono uguali. Riscrivi la seconda.</source>
        <translation>The two phrases are not the same. Write the second one again.</translation>
    </message>
    <message>
        <source>Scrivi la frase segreta che ti ha dato chi ha preparato il file.</source>
        <translation>Write the passphrase you were given by who prepared the file.</translation>
    </message>
    <message>
        <source>La frase non apre questo file. Controlla maiuscole e spazi e riscrivila: non ho fatto nulla.</source>
        <translation>The phrase does not open this file. Check capitals and blanks and write it again: I have done nothing.</translation>
    </message>
    <message>
        <source>Indica il file da scrivere, oppure --check per sapere che cosa conterrebbe, oppure --take-back.</source>
        <translation>Name the file to write, or --check to know what it would hold, or --take-back.</translation>
    </message>
    <message>
        <source>Qui non c'è nessuno che possa scrivere la frase: mettila in un file e aggiungi --passphrase-file.</source>
        <translation>There is nobody here who could type the phrase: put it into a file and add --passphrase-file.</translation>
    </message>
    <message>
        <source>«{name}» non è una copia della chiave dell'ufficio. È il file .psm scritto con «Copia della chiave…».</source>
        <translation>“{name}” is no copy of the office's key. That is the .psm file written with “Copy of the key…”.</translation>
    </message>
    <message>
        <source>«{name}» è incompleto o è stato cambiato. Non ho fatto nulla: prendi l'altra copia della chiave.</source>
        <translation>“{name}” is incomplete or was changed. Nothing was done: take the other copy of the key.</translation>
    </message>
    <message>
        <source>È la copia della chiave di un ufficio: non si riceve fra i pacchetti e qui non la conservo. Si rimette in Impostazioni › Chiave dell'ufficio, con la sua frase segreta.</source>
        <translation>It is the copy of an office's key: it is not received among packages, and it was not kept here. It is put back in Settings › Office key, with its passphrase.</translation>
    </message>
    <message>
        <source>Il disco o la chiavetta è pieno: la copia della chiave «{name}» non è stata scritta. Libera spazio o scegli un'altra cartella.</source>
        <translation>The disk or stick is full: the copy of the key “{name}” was not written. Free some space or choose another folder.</translation>
    </message>
    <message>
        <source>La copia della chiave «{name}» non è stata scritta. Controlla che la cartella o la chiavetta ci sia, poi riprova.</source>
        <translation>The copy of the key “{name}” was not written. See that the folder or stick is there, then try again.</translation>
    </message>
    <message>
        <source>«{name}» è la chiave di una copia di prova: in quella vera non entra. Non ho fatto nulla.</source>
        <translation>“{name}” is the key of a training copy: it does not go into a real one. Nothing was done.</translation>
    </message>
    <message>
        <source>«{name}» è la chiave vera dell'ufficio: in una copia di prova non entra. Non ho fatto nulla.</source>
        <translation>“{name}” is the office's real key: it does not go into a training copy. Nothing was done.</translation>
    </message>
    <message>
        <source>«{name}» è la chiave di un altro ufficio ({fingerprint}), non di quello di questa copia. Non ho fatto nulla: rimetti prima la copia di sicurezza di quell'ufficio.</source>
        <translation>“{name}” is the key of another office ({fingerprint}), not of this copy's. Nothing was done: first put back that office's safety copy.</translation>
    </message>
    <message>
        <source>Qui c'è già una chiave ({fingerprint}), e i Comuni la conoscono: l'altra non la sostituisce. Non ho fatto nulla.</source>
        <translation>There is a key here already ({fingerprint}), and the communes know it: the other does not replace it. Nothing was done.</translation>
    </message>
    <message>
        <source>Qui c'è già un'altra chiave ({fingerprint}). Modifiche scritte con quella e non ancora prese da nessun Comune: {lines}. Se vuoi che passino sotto la chiave del file, conferma.</source>
        <translation>There is another key here already ({fingerprint}). Changes written with it that no commune has taken yet: {lines}. If they are to go under the key in the file, confirm.</translation>
    </message>
    <message>
        <source>La chiave dell'ufficio ({fingerprint}) è in «{name}». Tieni il file lontano da questo computer e la frase lontana dal file.</source>
        <translation>The office's key ({fingerprint}) is in “{name}”. Keep the file away from this computer, and the passphrase away from the file.</translation>
    </message>
    <message>
        <source>La chiave {fingerprint} è di nuovo quella di questo ufficio: i Comuni la conoscono già.</source>
        <translation>The key {fingerprint} is this office's again: the communes know it already.</translation>
    </message>
    <message>
        <source>È la chiave che c'è già ({fingerprint}): non ho cambiato nulla.</source>
        <translation>It is the key that is here already ({fingerprint}): nothing was changed.</translation>
    </message>
    <message>
        <source>La chiave che i Comuni conoscono non è su questo computer: rimettila dalla sua copia, prima di leggere e scrivere file.</source>
        <translation>The key the communes know is not on this computer: put it back from its copy before you read and write files.</translation>
    </message>
    <message>
        <source>La chiave dell'ufficio non ha una copia: se questo computer si rompe, tutti i Comuni devono iscriversi di nuovo.</source>
        <translation>The office's key has no copy: should this computer break, all communes have to enrol again.</translation>
    </message>
    <message>
        <source>«{name}» è aperto in un altro programma. Chiudilo e premi Riprova.</source>
        <translation>“{name}” is open in another program. Close it and press Try again.</translation>
    </message>
    <message>
        <source>«{name}» non c'è. Controlla il nome e la cartella.</source>
        <translation>“{name}” is not there. Check the name and the folder.</translation>
    </message>
    <message>
        <source>«{name}» non è un file Excel (.xlsx) che si può leggere. Usa un file creato da Excel › Crea file.</source>
        <translation>“{name}” is not an Excel file (.xlsx) that can be read. Use a file created by Excel › Create file.</translation>
    </message>
    <message>
        <source>«{name}» è un Excel vecchio (.xls) o protetto da password. Aprilo, salvalo come .xlsx senza password e riprova.</source>
        <translation>“{name}” is an old Excel file (.xls) or protected by a password. Open it, save it as .xlsx without password and try again.</translation>
    </message>
    <message>
        <source>«{name}» contiene parti che un ritorno Excel non ha, e potrebbe far danni. Non l'ho aperto: fatti mandare un file nuovo.</source>
        <translation>“{name}” holds parts that an Excel return does not have, and might do harm. I did not open it: have a new file sent to you.</translation>
    </message>
    <message>
        <source>«{name}» ha celle lontanissime dai dati. Copia i dati in un file creato da Excel › Crea file.</source>
        <translation>“{name}” has cells very far from the data. Copy the data into a file created by Excel › Create file.</translation>
    </message>
    <message>
        <source>In questo file manca il foglio «{sheet}». Usa un file creato da Excel › Crea file e copia lì i dati.</source>
        <translation>This file lacks the sheet “{sheet}”. Use a file created by Excel › Create file and copy the data there.</translation>
    </message>
    <message>
        <source>Nel foglio «{sheet}» mancano le intestazioni. Rimettile come nel file originale, oppure copia i dati in un file nuovo.</source>
        <translation>The sheet “{sheet}” lacks its headings. Put them back as in the original file, or copy the data into a new file.</translation>
    </message>
    <message>
        <source>Nel foglio «{sheet}» manca la colonna nascosta delle chiavi: non saprei quali righe sono già qui. Copia i dati in un file nuovo.</source>
        <translation>The sheet “{sheet}” lacks the hidden column of keys: I could not tell which rows are here already. Copy the data into a new file.</translation>
    </message>
    <message>
        <source>«{text}» non è una colonna di questo foglio: ciò che contiene resta fuori. Se l'hai rinominata, rimetti l'intestazione di prima.</source>
        <translation>“{text}” is not a column of this sheet: what it holds is left out. If you renamed it, put the earlier heading back.</translation>
    </message>
    <message>
        <source>Il testo intero non sta in una cella di Excel. Correggilo nel programma.</source>
        <translation>The whole text does not fit into an Excel cell. Correct it in the program.</translation>
    </message>
    <message>
        <source>La riga appartiene a «{title}» e un file non la sposta. Rimetti quel titolo, oppure riscrivi la riga sotto l'altro intervento.</source>
        <translation>The row belongs to “{title}” and a file does not move it. Put that title back, or write the row anew under the other intervention.</translation>
    </message>
    <message>
        <source>L'intervento «{text}» non entra finché il suo titolo non è corretto: questa riga resta fuori con lui.</source>
        <translation>The intervention “{text}” does not go in until its title is correct: this row is left out with it.</translation>
    </message>
    <message>
        <source>«{name}» non è stato creato da questo programma. Usa un file creato da Excel › Crea file e copia lì i dati.</source>
        <translation>“{name}” was not created by this program. Use a file created by Excel › Create file and copy the data there.</translation>
    </message>
    <message>
        <source>«{name}» viene da una versione più nuova del programma. Aggiorna il programma, poi riprova.</source>
        <translation>“{name}” comes from a newer version of the program. Update the program, then try again.</translation>
    </message>
    <message>
        <source>Il file è del Comune di {theirs}, qui lavori su {ours}. Non ho importato nulla.</source>
        <translation>The file is from the commune of {theirs}, here you work on {ours}. I imported nothing.</translation>
    </message>
    <message>
        <source>«{name}» contiene dati di prova, questa è una copia vera. Non ho importato nulla.</source>
        <translation>“{name}” holds training data, this is a real copy. I imported nothing.</translation>
    </message>
    <message>
        <source>«{name}» contiene dati veri, questa è una copia di prova. Non ho importato nulla.</source>
        <translation>“{name}” holds real data, this is a training copy. I imported nothing.</translation>
    </message>
    <message>
        <source>Il file usa il Piano v{theirs}, tu hai la v{ours}. Leggi prima il Piano che ti ha mandato l'ufficio.</source>
        <translation>The file uses plan v{theirs}, you have v{ours}. First read the plan that the office sent you.</translation>
    </message>
    <message>
        <source>Il file usa il Piano v{theirs}, tu hai la v{ours}: una voce ha cambiato codice ({which}). Puoi importare: Controlla (F7) chiede poi di confermarla.</source>
        <translation>The file uses plan v{theirs}, you have v{ours}: one entry has another code ({which}). You may import: Check (F7) then asks to confirm it.</translation>
    </message>
    <message>
        <source>Il file usa il Piano v{theirs}, tu hai la v{ours}: {count} voci hanno cambiato codice ({which}). Puoi importare: Controlla (F7) chiede poi di confermarle.</source>
        <translation>The file uses plan v{theirs}, you have v{ours}: {count} entries have other codes ({which}). You may import: Check (F7) then asks to confirm them.</translation>
    </message>
    <message>
        <source>{old} è ora {new}</source>
        <translation>{old} is now {new}</translation>
    </message>
    <message>
        <source>{old} non c'è più</source>
        <translation>{old} is gone</translation>
    </message>
    <message>
        <source>e altre {count}</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>«{name}» è di un Comune che non è fra i 312 (codice {commune}). Non ho creato nulla.</source>
        <translation>“{name}” is from a commune that is not among the 312 (code {commune}). I created nothing.</translation>
    </message>
    <message>
        <source>«{name}» è stato creato da una copia più aggiornata di questa. Importalo là, oppure leggi prima i pacchetti che mancano.</source>
        <translation>“{name}” was created by a copy more up to date than this one. Import it there, or first read the packages that are missing.</translation>
    </message>
    <message>
        <source>«{text}» è una formula senza risultato. Apri il file con Excel o LibreOffice, salvalo e riprova.</source>
        <translation>“{text}” is a formula without a result. Open the file with Excel or LibreOffice, save it and try again.</translation>
    </message>
    <message>
        <source>«{text}» è il risultato di una formula che non funziona. Scrivi il valore.</source>
        <translation>“{text}” is the result of a formula that does not work. Type the value.</translation>
    </message>
    <message>
        <source>Questa riga appartiene ad altro e non si può importare qui. Copiala in una riga vuota.</source>
        <translation>This row belongs to something else and cannot be imported here. Copy it into an empty row.</translation>
    </message>
    <message>
        <source>Scegli se la riga è una voce di costo o una fonte.</source>
        <translation>Choose whether the row is a cost item or a source.</translation>
    </message>
    <message>
        <source>Scegli a quale intervento appartiene la riga.</source>
        <translation>Choose to which intervention the row belongs.</translation>
    </message>
    <message>
        <source>Non c'è nessun intervento «{text}». Sceglilo dall'elenco.</source>
        <translation>There is no intervention “{text}”. Choose it from the list.</translation>
    </message>
    <message>
        <source>Ci sono più interventi «{text}». Dai loro titoli diversi, poi riprova.</source>
        <translation>There are several interventions “{text}”. Give them different titles, then try again.</translation>
    </message>
    <message>
        <source>«{name}» è già stato importato: non ho cambiato nulla.</source>
        <translation>“{name}” has been imported before: I changed nothing.</translation>
    </message>
    <message>
        <source>{problem} Correggi nel file.</source>
        <translation>{problem} Correct it in the file.</translation>
    </message>
    <message>
        <source>Foglio «{sheet}», cella {address}, {field}: {problem}</source>
        <translation>Sheet “{sheet}”, cell {address}, {field}: {problem}</translation>
    </message>
    <message>
        <source>«{name}» non è un file Excel (.xlsx) che si può leggere. Usa un modulo salvato da Il Piano › Salva il modulo del Piano.</source>
        <translation>“{name}” is no Excel file (.xlsx) that can be read. Use a form saved from The plan › Save the plan form.</translation>
    </message>
    <message>
        <source>«{name}» contiene parti che un modulo del Piano non ha, e potrebbe far danni. Non l'ho aperto: parti da un modulo nuovo.</source>
        <translation>“{name}” holds parts that a plan form does not have, and could do harm. I have not opened it: start from a new form.</translation>
    </message>
    <message>
        <source>«{name}» ha celle lontanissime dai dati. Copia i dati in un modulo nuovo.</source>
        <translation>“{name}” has cells far away from the data. Copy the data into a new form.</translation>
    </message>
    <message>
        <source>«{name}» non è un modulo del Piano salvato da questo programma. Salva un modulo nuovo e copia lì i dati.</source>
        <translation>“{name}” is no plan form saved by this program. Save a new form and copy the data there.</translation>
    </message>
    <message>
        <source>In questo file manca il foglio «{sheet}». Salva un modulo nuovo e copia lì i dati.</source>
        <translation>The sheet “{sheet}” is missing in this file. Save a new form and copy the data there.</translation>
    </message>
    <message>
        <source>Nel foglio «{sheet}» mancano le intestazioni. Rimettile come nel modulo, oppure copia i dati in un modulo nuovo.</source>
        <translation>The headings are missing in the sheet “{sheet}”. Put them back as in the form, or copy the data into a new form.</translation>
    </message>
    <message>
        <source>«{name}» è un modulo di prova, questa è una copia vera. Non ho caricato nulla.</source>
        <translation>“{name}” is a training form, this is a real copy. I have loaded nothing.</translation>
    </message>
    <message>
        <source>«{name}» è un modulo vero, questa è una copia di prova. Non ho caricato nulla.</source>
        <translation>“{name}” is a real form, this is a training copy. I have loaded nothing.</translation>
    </message>
    <message>
        <source>In «{name}» ci sono celle da correggere: {count}. Non ho caricato nulla; correggile nel file e riprova.</source>
        <translation>Cells to correct in “{name}”: {count}. I have loaded nothing; correct them in the file and try again.</translation>
    </message>
    <message>
        <source>In «{name}» non c'è nulla di diverso dal Piano di adesso, versione {version}. Non ho caricato nulla.</source>
        <translation>Nothing in “{name}” differs from the plan of today, version {version}. I have loaded nothing.</translation>
    </message>
    <message>
        <source>Non c'è nessun asse. Scrivi almeno un asse: un Piano vuoto non si carica.</source>
        <translation>There is no axis. Write one axis at least: an empty plan is not loaded.</translation>
    </message>
    <message>
        <source>Il modulo è nato dalla versione {theirs} del Piano, qui vale la {ours}. Guarda bene le differenze prima di caricarlo.</source>
        <translation>The form was made from version {theirs} of the plan, here {ours} counts. Look at the differences before you load it.</translation>
    </message>
    <message>
        <source>Ce ne sono {loaded} su {official} del documento ufficiale. Il Piano si può caricare lo stesso e completare dopo.</source>
        <translation>There are {loaded} of the {official} of the official document. The plan can be loaded all the same and completed later.</translation>
    </message>
    <message>
        <source>Ce ne sono {loaded}, il documento ufficiale ne ha {official}. Controlla che nessuna sia di troppo.</source>
        <translation>There are {loaded}, the official document has {official}. Check that none is too many.</translation>
    </message>
    <message>
        <source>Manca la colonna «{text}». Rimetti l'intestazione come nel modulo.</source>
        <translation>The column “{text}” is missing. Put its heading back as in the form.</translation>
    </message>
    <message>
        <source>«{text}» non è una voce di questo foglio: qui stanno solo Titolo e Visione.</source>
        <translation>“{text}” does not belong in this sheet: only Titolo and Visione stand here.</translation>
    </message>
    <message>
        <source>Manca il codice. Scrivilo, oppure svuota la riga.</source>
        <translation>The code is missing. Write it, or empty the line.</translation>
    </message>
    <message>
        <source>«{text}» non è il codice di un asse: è un numero solo, ad esempio 3.</source>
        <translation>“{text}” is not the code of an axis: that is one number, for example 3.</translation>
    </message>
    <message>
        <source>«{text}» non è il codice di una strategia: sono due numeri, ad esempio 3.2.</source>
        <translation>“{text}” is not the code of a strategy: that is two numbers, for example 3.2.</translation>
    </message>
    <message>
        <source>«{text}» non è il codice di un'azione: sono tre numeri, ad esempio 3.2.1.</source>
        <translation>“{text}” is not the code of an action: that is three numbers, for example 3.2.1.</translation>
    </message>
    <message>
        <source>Il foglio di calcolo ne ha fatto la data {text}: l'ho letta come {code}. Se non è giusto, riscrivi il codice come testo.</source>
        <translation>The spreadsheet has made the date {text} of it: I have read it as {code}. If that is not right, write the code again as text.</translation>
    </message>
    <message>
        <source>Il codice «{text}» non c'è nei fogli di questo file. Correggilo, oppure aggiungi la sua riga.</source>
        <translation>The code “{text}” is not in the sheets of this file. Correct it, or add its line.</translation>
    </message>
    <message>
        <source>«{text}» c'è già alla riga {line}. Togli una delle due; se è un codice come 3.10, riscrivilo come testo.</source>
        <translation>“{text}” stands in line {line} already. Take one of the two away; if it is a code like 3.10, write it again as text.</translation>
    </message>
    <message>
        <source>Sopra {text} manca {parent}. Aggiungilo nel foglio «{sheet}», oppure correggi il codice.</source>
        <translation>{parent}, above {text}, is missing. Add it in the sheet “{sheet}”, or correct the code.</translation>
    </message>
    <message>
        <source>Manca il testo. Copialo dal documento ufficiale, oppure svuota la riga.</source>
        <translation>The text is missing. Copy it from the official document, or empty the line.</translation>
    </message>
    <message>
        <source>Il testo ha {length} caratteri, al massimo sono {most}. Lascia solo il titolo.</source>
        <translation>The text has {length} characters, {most} at most. Leave the title alone.</translation>
    </message>
    <message>
        <source>«{text}» non è una missione del PNRR. Scegli dall'elenco, da M1 a M6.</source>
        <translation>“{text}” is no mission of the NRRP. Choose from the list, M1 to M6.</translation>
    </message>
    <message>
        <source>Manca la missione del PNRR. Se il documento la dice, sceglila dall'elenco.</source>
        <translation>The mission of the NRRP is missing. If the document names it, choose it from the list.</translation>
    </message>
    <message>
        <source>«{text}» non dice se il testo è completo. Scegli sì oppure no.</source>
        <translation>“{text}” does not say whether the text is complete. Choose sì or no.</translation>
    </message>
    <message>
        <source>Non dice se il testo è completo: vale no. Scegli sì dove il titolo è quello intero.</source>
        <translation>It does not say whether the text is complete: that counts as no. Choose sì where the title is the whole one.</translation>
    </message>
    <message>
        <source>L'azione {text} è collegata con se stessa. Correggi uno dei due codici.</source>
        <translation>The action {text} is linked with itself. Correct one of the two codes.</translation>
    </message>
    <message>
        <source>Il codice «{text}» non c'è nella versione {version}, quella di adesso. Sceglilo dall'elenco.</source>
        <translation>The code “{text}” is not in version {version}, the one of today. Choose it from the list.</translation>
    </message>
    <message>
        <source>«{text}» non dice che cosa è successo. Scegli dall'elenco: rinominata, spostata, divisa, unita o chiusa.</source>
        <translation>“{text}” does not say what happened. Choose from the list: rinominata, spostata, divisa, unita or chiusa.</translation>
    </message>
    <message>
        <source>Una voce chiusa non ha codici nuovi, qui c'è «{text}». Togli i codici, oppure scegli un'altra voce dell'elenco.</source>
        <translation>A closed entry has no new codes, here stands “{text}”. Take the codes away, or choose something else from the list.</translation>
    </message>
    <message>
        <source>Una voce divisa ha almeno due codici nuovi. Scrivili separati dal punto e virgola: 3.2.4; 3.2.5.</source>
        <translation>A split entry has two new codes at least. Write them with a semicolon between: 3.2.4; 3.2.5.</translation>
    </message>
    <message>
        <source>Una voce {kind} ha un solo codice nuovo. Scrivi quello.</source>
        <translation>An entry that is “{kind}” has one new code. Write that one.</translation>
    </message>
    <message>
        <source>Il codice {text} non c'è più, ma vi sono registrati interventi: {count}. Scrivi qui che cosa è diventato, oppure rimettilo.</source>
        <translation>The code {text} is gone, but interventions are recorded under it: {count}. Write here what became of it, or put it back.</translation>
    </message>
    <message>
        <source>Non c'è nessuna bozza del Piano. Si prepara con Carica il Piano da Excel.</source>
        <translation>There is no draft of the plan. Load the plan from Excel prepares one.</translation>
    </message>
    <message>
        <source>Foglio «{sheet}», cella {address}: {problem}</source>
        <translation>Sheet “{sheet}”, cell {address}: {problem}</translation>
    </message>
    <message>
        <source>Foglio «{sheet}»: {problem}</source>
        <translation>Sheet “{sheet}”: {problem}</translation>
    </message>
    <message>
        <source>Nuovo</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Cambiato</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Testo completo</source>
        <translation>Text complete</translation>
    </message>
    <message>
        <source>Tolto</source>
        <translation>Gone</translation>
    </message>
    <message>
        <source>Titolo o visione</source>
        <translation>Title or vision</translation>
    </message>
    <message>
        <source>Voce</source>
        <translation>Entry</translation>
    </message>
    <message>
        <source>Collegamento</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Indicatore</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Riga {line}, colonna «{column}»</source>
        <translation>Row {line}, column “{column}”</translation>
    </message>
    <message>
        <source>Costo totale</source>
        <translation>Total cost</translation>
    </message>
    <message>
        <source>Il periodo comincia il {since} e finisce prima, il {upto}. Scambia le date, o cambiane una.</source>
        <translation>The period begins on {since} and ends before, on {upto}. Swap the dates, or change one.</translation>
    </message>
    <message>
        <source>«{name}» non è un testo: non ho letto nulla. Salvalo dal foglio di calcolo come CSV o testo e riprova.</source>
        <translation>“{name}” is no text: nothing was read. Save it from the spreadsheet as CSV or text and try again.</translation>
    </message>
    <message>
        <source>Negli appunti non c'è una tabella. Copia le celle nel foglio di calcolo, poi premi Ctrl+V nell'elenco.</source>
        <translation>There is no table in the clipboard. Copy the cells in the spreadsheet, then press Ctrl+V in the list.</translation>
    </message>
    <message>
        <source>La tabella è troppo grande per essere incollata. Incollala a pezzi, oppure usa un file creato da Excel › Crea file.</source>
        <translation>The table is too large to be pasted. Paste it in pieces, or use a file created by Excel › Create file.</translation>
    </message>
    <message>
        <source>«{text}» non è una colonna che conosco: ciò che contiene resta fuori. Dalle il nome di un campo, ad esempio «Titolo» o «CUP».</source>
        <translation>“{text}” is not a column I know: what it holds is left out. Give it the name of a field, for example “Titolo” or “CUP”.</translation>
    </message>
    <message>
        <source>Ci sono più interventi «{text}»: non so quale sia. Aggiungi una colonna con il CUP o il codice locale.</source>
        <translation>There are several interventions “{text}”: I do not know which it is. Add a column with the CUP or the local code.</translation>
    </message>
    <message>
        <source>La riga {line} parla già dello stesso intervento: questa resta fuori.</source>
        <translation>Row {line} is already about the same intervention: this one is left out.</translation>
    </message>
    <message>
        <source>«{name}» c'è già, e un collega potrebbe averlo compilato: non l'ho toccato. Scegli un altro nome, oppure aggiungi --replace per scrivere al suo posto.</source>
        <translation>“{name}” is there already, and a colleague may have filled it in: I did not touch it. Choose another name, or add --replace to write in its place.</translation>
    </message>
    <message>
        <source>«{name}» c'è già, e potrebbe essere quello portato in Consiglio: non l'ho toccato. Scegli un altro nome, oppure aggiungi --replace per scrivere al suo posto.</source>
        <translation>“{name}” is there already and may be the one the council was given: I have left it alone. Choose another name, or add --replace to write in its place.</translation>
    </message>
    <message>
        <source>L'importo è la somma di più voci di costo: cambialo nel Quadro economico dell'intervento.</source>
        <translation>The amount is the sum of several cost items: change it in the cost breakdown of the intervention.</translation>
    </message>
    <message>
        <source>Il codice «{text}» non è nel Piano caricato. I codici hanno la forma 3, 3.1 o 3.1.2.</source>
        <translation>The code “{text}” is not in the plan loaded. Codes have the form 3, 3.1 or 3.1.2.</translation>
    </message>
    <message>
        <source>Assi: {loaded} su {official}. Degli altri {absent} non si conoscono codice e titolo.</source>
        <translation>Axes: {loaded} of {official}. Code and title of the other {absent} are not known.</translation>
    </message>
    <message>
        <source>Strategie: {loaded} su {official}. Delle altre {absent} non si conoscono codice e titolo.</source>
        <translation>Strategies: {loaded} of {official}. Code and title of the other {absent} are not known.</translation>
    </message>
    <message>
        <source>Azioni: {loaded} su {official}. Delle altre {absent} non si conoscono codice e titolo.</source>
        <translation>Actions: {loaded} of {official}. Code and title of the other {absent} are not known.</translation>
    </message>
    <message>
        <source>Questo codice esiste nel Piano, ma il suo testo non è nel Piano caricato.</source>
        <translation>This code exists in the plan, but its text is not in the plan loaded.</translation>
    </message>
    <message>
        <source>Il testo ufficiale di questa azione non è nel Piano caricato: il titolo si interrompe.</source>
        <translation>The official text of this action is not in the plan loaded: the title breaks off.</translation>
    </message>
    <message>
        <source>Di questa strategia non è caricata nessuna azione.</source>
        <translation>No action of this strategy is loaded.</translation>
    </message>
    <message>
        <source>Ci sono interventi con questo codice, che non è nel Piano caricato.</source>
        <translation>There are interventions with this code, which is not in the plan loaded.</translation>
    </message>
    <message>
        <source>I collegamenti fra gli assi del documento ufficiale non sono nel Piano caricato.</source>
        <translation>The links between the axes of the official document are not in the plan loaded.</translation>
    </message>
    <message>
        <source>Gli obiettivi Agenda 2030 di strategie e azioni non sono nel Piano caricato.</source>
        <translation>The sustainable development goals of strategies and actions are not in the plan loaded.</translation>
    </message>
    <message>
        <source>«{text}» non si può leggere in questo campo. Riscrivilo; il testo resta finché non lo cambi.</source>
        <translation>“{text}” cannot be read in this field. Type it anew; the text stays until you change it.</translation>
    </message>
    <message>
        <source>Ci sono due valori diversi, scritti da due persone. Scegli quale tenere.</source>
        <translation>There are two different values, written by two people. Choose which one to keep.</translation>
    </message>
    <message>
        <source>Il Piano v{version} ha cambiato questa azione: da {old} a {new}. Conferma scegliendola, o scegli quella giusta.</source>
        <translation>Plan v{version} changed this action: from {old} to {new}. Confirm by choosing it, or choose the right one.</translation>
    </message>
    <message>
        <source>Il Piano v{version} ha diviso l'azione {old}: ora è {new}. Scegli quale.</source>
        <translation>Plan v{version} split action {old}: it is {new} now. Choose which.</translation>
    </message>
    <message>
        <source>Nel Piano v{version} la voce {old} non c'è più. Scegline un'altra.</source>
        <translation>In plan v{version} entry {old} is no more. Choose another one.</translation>
    </message>
    <message>
        <source>Il Piano v{version} ha cambiato il testo di {old}. Se va ancora bene, sceglila di nuovo.</source>
        <translation>Plan v{version} changed the text of {old}. If it still fits, choose it again.</translation>
    </message>
    <message>
        <source>Il codice {old} è del Piano v{theirs}, che qui non c'è. Leggi il file del Piano che ti ha mandato l'ufficio.</source>
        <translation>Code {old} is of plan v{theirs}, which is not here. Read the plan file the office has sent you.</translation>
    </message>
    <message>
        <source>Scegli l'azione, la strategia o l'asse del Piano a cui l'intervento appartiene.</source>
        <translation>Choose the action, strategy or axis of the plan to which the intervention belongs.</translation>
    </message>
    <message>
        <source>Scegli lo stato dell'intervento.</source>
        <translation>Choose the status of the intervention.</translation>
    </message>
    <message>
        <source>Lo stato «{text}» non è fra quelli conosciuti. Sceglilo dall'elenco.</source>
        <translation>The status “{text}” is not among those known. Choose it from the list.</translation>
    </message>
    <message>
        <source>Scrivi il soggetto attuatore, di solito il Comune.</source>
        <translation>Type the implementing body, usually the commune.</translation>
    </message>
    <message>
        <source>La fine prevista ({end}) è prima dell'inizio ({start}). Correggi una delle due.</source>
        <translation>The planned end ({end}) is before the start ({start}). Correct one of the two.</translation>
    </message>
    <message>
        <source>La fine effettiva ({end}) è prima dell'inizio effettivo ({start}). Correggi una delle due.</source>
        <translation>The actual end ({end}) is before the actual start ({start}). Correct one of the two.</translation>
    </message>
    <message>
        <source>Aggiungi almeno una voce di costo.</source>
        <translation>Add at least one cost item.</translation>
    </message>
    <message>
        <source>Mancano {missing}&#xa0;€ di fonti: costi {costs}&#xa0;€, fonti {sources}&#xa0;€.</source>
        <translation>Sources are {missing}&#xa0;€ short: costs {costs}&#xa0;€, sources {sources}&#xa0;€.</translation>
    </message>
    <message>
        <source>Le fonti superano i costi di {missing}&#xa0;€: costi {costs}&#xa0;€, fonti {sources}&#xa0;€.</source>
        <translation>Sources exceed costs by {missing}&#xa0;€: costs {costs}&#xa0;€, sources {sources}&#xa0;€.</translation>
    </message>
    <message>
        <source>Un importo è sotto zero. Scrivilo senza segno meno.</source>
        <translation>An amount is below zero. Type it without the minus sign.</translation>
    </message>
    <message>
        <source>Per «{label}» il pagato ({paid}&#xa0;€) supera l'importo ({amount}&#xa0;€). Se è giusto, non serve fare nulla.</source>
        <translation>For “{label}” the paid amount ({paid}&#xa0;€) exceeds the amount ({amount}&#xa0;€). If that is right, nothing needs doing.</translation>
    </message>
    <message>
        <source>Il CUP ha 15 caratteri, qui ce ne sono {length}. Ricopialo dal decreto, oppure lascialo vuoto e completalo dopo.</source>
        <translation>The CUP has 15 characters, here there are {length}. Copy it from the decree again, or leave it empty and complete it later.</translation>
    </message>
    <message>
        <source>«{text}» non ha la forma di un CUP (ad esempio G17H03000130001). Ricopialo dal decreto, oppure lascialo vuoto.</source>
        <translation>“{text}” does not have the form of a CUP (for example G17H03000130001). Copy it from the decree again, or leave it empty.</translation>
    </message>
    <message>
        <source>È un'opera pubblica e il CUP manca. Ricopialo dal decreto quando c'è.</source>
        <translation>It is a public work and the CUP is missing. Copy it from the decree when there is one.</translation>
    </message>
    <message>
        <source>«{text}» non ha la forma usuale di un CIG. Se è giusto, non serve fare nulla.</source>
        <translation>“{text}” does not have the usual form of a CIG. If it is right, nothing needs doing.</translation>
    </message>
    <message>
        <source>L'avanzamento va da 0 a 100, qui c'è {text}.</source>
        <translation>Progress goes from 0 to 100, here it is {text}.</translation>
    </message>
    <message>
        <source>L'intervento è concluso ma l'avanzamento è {progress}&#xa0;%. Se è giusto, non serve fare nulla.</source>
        <translation>The intervention is completed but progress is {progress}&#xa0;%. If that is right, nothing needs doing.</translation>
    </message>
    <message>
        <source>Il codice fiscale del soggetto attuatore ha 11 cifre: «{text}» no. Ricopialo, oppure lascialo vuoto e completalo dopo.</source>
        <translation>The tax code of the implementing body has 11 digits: “{text}” does not. Copy it again, or leave it empty and complete it later.</translation>
    </message>
    <message>
        <source>«{text}» non ha la forma di una componente PNRR (ad esempio M2C4). Sceglila dall'elenco, oppure lasciala vuota.</source>
        <translation>“{text}” does not have the form of an NRRP component (for example M2C4). Choose it from the list, or leave it empty.</translation>
    </message>
    <message>
        <source>La componente {component} non appartiene alla missione {mission}. Correggi una delle due.</source>
        <translation>Component {component} does not belong to mission {mission}. Correct one of the two.</translation>
    </message>
    <message>
        <source>«{text}» non ha la forma usuale di una misura PNRR (ad esempio M2C4I2.2). Se è giusto, non serve fare nulla.</source>
        <translation>“{text}” does not have the usual form of an NRRP measure (for example M2C4I2.2). If it is right, nothing needs doing.</translation>
    </message>
    <message>
        <source>La misura {measure} non appartiene alla componente {component}. Se è giusto, non serve fare nulla.</source>
        <translation>Measure {measure} does not belong to component {component}. If that is right, nothing needs doing.</translation>
    </message>
    <message>
        <source>Il {day} deve ancora venire, ma qui si scrive ciò che è già successo. Controlla la data.</source>
        <translation>{day} is still to come, but here one writes what has already happened. Check the date.</translation>
    </message>
    <message>
        <source>Scrivi che cosa misura l'indicatore, ad esempio «Superficie riqualificata».</source>
        <translation>Type what the indicator measures, for example “Area redeveloped”.</translation>
    </message>
    <message>
        <source>Scrivi in che giorno è stato rilevato il valore.</source>
        <translation>Type on which day the value was read.</translation>
    </message>
    <message>
        <source>Scrivi il valore rilevato, oppure elimina la riga.</source>
        <translation>Type the value read, or delete the row.</translation>
    </message>
    <message>
        <source>Il valore attuale ({value}) supera il traguardo ({target}). Se è giusto, non serve fare nulla.</source>
        <translation>The current value ({value}) exceeds the target ({target}). If that is right, nothing needs doing.</translation>
    </message>
    <message>
        <source>Il valore attuale ({value}) è già sotto il traguardo ({target}). Se è giusto, non serve fare nulla.</source>
        <translation>The current value ({value}) is already below the target ({target}). If that is right, nothing needs doing.</translation>
    </message>
    <message>
        <source>Scrivi il numero dell'atto.</source>
        <translation>Type the number of the act.</translation>
    </message>
    <message>
        <source>Scrivi la data dell'atto.</source>
        <translation>Type the date of the act.</translation>
    </message>
    <message>
        <source>Scrivi il nome dell'ente, oppure scegli il Comune.</source>
        <translation>Type the name of the body, or choose the commune.</translation>
    </message>
    <message>
        <source>«{text}» non è il codice ISTAT di uno dei 312 Comuni. Scegli il Comune dall'elenco.</source>
        <translation>“{text}” is not the ISTAT code of one of the 312 communes. Choose the commune from the list.</translation>
    </message>
    <message>
        <source>Scegli l'azione del Piano che l'intervento serve, oppure elimina la riga.</source>
        <translation>Choose the plan action that the intervention serves, or delete the row.</translation>
    </message>
    <message>
        <source>Il codice {text} del Piano è già indicato. Se è una ripetizione, elimina la riga.</source>
        <translation>The plan code {text} is there already. If it is a repetition, delete the row.</translation>
    </message>
    <message>
        <source>«{label}» è in ritardo di {days} giorni.</source>
        <translation>“{label}” is {days} days late.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>gennaio</source>
        <translation>January</translation>
    </message>
    <message>
        <source>febbraio</source>
        <translation>February</translation>
    </message>
    <message>
        <source>marzo</source>
        <translation>March</translation>
    </message>
    <message>
        <source>aprile</source>
        <translation>April</translation>
    </message>
    <message>
        <source>maggio</source>
        <translation>May</translation>
    </message>
    <message>
        <source>giugno</source>
        <translation>June</translation>
    </message>
    <message>
        <source>luglio</source>
        <translation>July</translation>
    </message>
    <message>
        <source>agosto</source>
        <translation>August</translation>
    </message>
    <message>
        <source>settembre</source>
        <translation>September</translation>
    </message>
    <message>
        <source>ottobre</source>
        <translation>October</translation>
    </message>
    <message>
        <source>novembre</source>
        <translation>November</translation>
    </message>
    <message>
        <source>dicembre</source>
        <translation>December</translation>
    </message>
    <message>
        <source>lunedì</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>martedì</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>mercoledì</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>giovedì</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>venerdì</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>sabato</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>domenica</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>Comune</source>
        <translation>Commune</translation>
    </message>
    <message>
        <source>Titolo</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Azione del Piano</source>
        <translation>Plan action</translation>
    </message>
    <message>
        <source>Stato</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Avanzamento</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Inizio previsto</source>
        <translation>Planned start</translation>
    </message>
    <message>
        <source>Fine prevista</source>
        <translation>Planned end</translation>
    </message>
    <message>
        <source>Inizio effettivo</source>
        <translation>Actual start</translation>
    </message>
    <message>
        <source>Fine effettiva</source>
        <translation>Actual end</translation>
    </message>
    <message>
        <source>Responsabile (RUP)</source>
        <translation>Responsible officer (RUP)</translation>
    </message>
    <message>
        <source>Soggetto attuatore</source>
        <translation>Implementing body</translation>
    </message>
    <message>
        <source>Codice fiscale del soggetto attuatore</source>
        <translation>Tax code of the implementing body</translation>
    </message>
    <message>
        <source>Referente e contatto</source>
        <translation>Contact person</translation>
    </message>
    <message>
        <source>CUP</source>
        <translation>CUP</translation>
    </message>
    <message>
        <source>CIG</source>
        <translation>CIG</translation>
    </message>
    <message>
        <source>Natura (CUP)</source>
        <translation>Nature (CUP)</translation>
    </message>
    <message>
        <source>Codice locale</source>
        <translation>Local code</translation>
    </message>
    <message>
        <source>Descrizione</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Obiettivi del Piano</source>
        <translation>Goals of the plan</translation>
    </message>
    <message>
        <source>Obiettivi Agenda 2030</source>
        <translation>Sustainable development goals</translation>
    </message>
    <message>
        <source>Missione PNRR</source>
        <translation>NRRP mission</translation>
    </message>
    <message>
        <source>Componente PNRR</source>
        <translation>NRRP component</translation>
    </message>
    <message>
        <source>Misura PNRR</source>
        <translation>NRRP measure</translation>
    </message>
    <message>
        <source>Economie</source>
        <translation>Savings</translation>
    </message>
    <message>
        <source>Stato procedurale</source>
        <translation>Procedural state</translation>
    </message>
    <message>
        <source>Localizzazione</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Abitanti interessati</source>
        <translation>People served</translation>
    </message>
    <message>
        <source>Criticità</source>
        <translation>Issues</translation>
    </message>
    <message>
        <source>Prossimi passi</source>
        <translation>Next steps</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Pronto per l'ufficio</source>
        <translation>Ready for the office</translation>
    </message>
    <message>
        <source>Voce di costo</source>
        <translation>Cost item</translation>
    </message>
    <message>
        <source>Importo</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Impegnato</source>
        <translation>Committed</translation>
    </message>
    <message>
        <source>Pagato</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Fonte di finanziamento</source>
        <translation>Funding source</translation>
    </message>
    <message>
        <source>Importo della fonte</source>
        <translation>Amount of the source</translation>
    </message>
    <message>
        <source>Atto</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Fase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Tappa</source>
        <translation>Milestone</translation>
    </message>
    <message>
        <source>Tipo di tappa</source>
        <translation>Kind of milestone</translation>
    </message>
    <message>
        <source>Scadenza</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Raggiunta il</source>
        <translation>Reached on</translation>
    </message>
    <message>
        <source>Indicatore</source>
        <translation>Indicator</translation>
    </message>
    <message>
        <source>Unità di misura</source>
        <translation>Unit of measure</translation>
    </message>
    <message>
        <source>Valore base</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Traguardo</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Giorno della lettura</source>
        <translation>Day of the reading</translation>
    </message>
    <message>
        <source>Valore</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Tipo di atto</source>
        <translation>Kind of act</translation>
    </message>
    <message>
        <source>Organo</source>
        <translation>Deciding body</translation>
    </message>
    <message>
        <source>Numero dell'atto</source>
        <translation>Number of the act</translation>
    </message>
    <message>
        <source>Data dell'atto</source>
        <translation>Date of the act</translation>
    </message>
    <message>
        <source>Oggetto</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Allegato</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>Impronta</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>Dimensione</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Tipo di file</source>
        <translation>Type of file</translation>
    </message>
    <message>
        <source>Azione servita</source>
        <translation>Action served</translation>
    </message>
    <message>
        <source>Altro ente</source>
        <translation>Other body</translation>
    </message>
    <message>
        <source>Comune partner</source>
        <translation>Partner commune</translation>
    </message>
    <message>
        <source>Osservazione</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Riga osservata</source>
        <translation>Row remarked on</translation>
    </message>
    <message>
        <source>Campo osservato</source>
        <translation>Field remarked on</translation>
    </message>
    <message>
        <source>Osservazione fatta</source>
        <translation>Remark dealt with</translation>
    </message>
    <message>
        <source>Intervento</source>
        <translation>Intervention</translation>
    </message>
    <message>
        <source>Lettura</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Nel cestino</source>
        <translation>In the bin</translation>
    </message>
    <message>
        <source>Tolto dal cestino</source>
        <translation>Removed from the bin</translation>
    </message>
    <message>
        <source>Da correggere</source>
        <translation>To correct</translation>
    </message>
    <message>
        <source>Da completare</source>
        <translation>To complete</translation>
    </message>
    <message>
        <source>Avviso</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Giornaliera</source>
        <translation>Daily</translation>
    </message>
    <message>
        <source>Richiesta</source>
        <translation>On request</translation>
    </message>
    <message>
        <source>Prima di un'importazione</source>
        <translation>Before an import</translation>
    </message>
    <message>
        <source>Prima di leggere file</source>
        <translation>Before reading files</translation>
    </message>
    <message>
        <source>Prima di un aggiornamento</source>
        <translation>Before an update</translation>
    </message>
    <message>
        <source>pagine illeggibili</source>
        <translation>unreadable pages</translation>
    </message>
    <message>
        <source>righe senza la loro scheda</source>
        <translation>rows without their sheet</translation>
    </message>
    <message>
        <source>tabelle diverse dallo storico</source>
        <translation>tables that differ from the history</translation>
    </message>
    <message>
        <source>impronte dello storico che non tornano</source>
        <translation>fingerprints of the history that do not agree</translation>
    </message>
    <message>
        <source>Tema</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Grandezza del testo</source>
        <translation>Size of text</translation>
    </message>
    <message>
        <source>Altezza delle righe</source>
        <translation>Height of rows</translation>
    </message>
    <message>
        <source>Lingua</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Giorni senza ricevuta prima di avvisare</source>
        <translation>Days without a receipt before being told</translation>
    </message>
    <message>
        <source>Grandezza massima di un file di allegati, in kB</source>
        <translation>Largest size of a file of attachments, in kB</translation>
    </message>
    <message>
        <source>Cartella delle copie di sicurezza</source>
        <translation>Folder of backups</translation>
    </message>
    <message>
        <source>Nome e cognome</source>
        <translation>First name and surname</translation>
    </message>
    <message>
        <source>Ufficio</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Stemma</source>
        <translation>Coat of arms</translation>
    </message>
    <message>
        <source>senza titolo</source>
        <translation>no title</translation>
    </message>
    <message>
        <source>Tutta la scheda</source>
        <translation>The whole record</translation>
    </message>
    <message>
        <source>Osservazione dell'ufficio</source>
        <translation>Remark by the office</translation>
    </message>
    <message>
        <source>Risposta del Comune</source>
        <translation>Answer of the commune</translation>
    </message>
    <message>
        <source>(vuoto)</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>Riga</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>sì</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Da tenere</source>
        <translation>To keep</translation>
    </message>
    <message>
        <source>{text} (testo scritto)</source>
        <translation>{text} (text as typed)</translation>
    </message>
</context>
</TS>
