"""The plan and its interventions in plain Python: money, days, rules, amounts and dates as people type them.
Imports the standard library alone and not even its clock: today is an argument. Rules speak in codes.
The plan's own terms are translated once, here; code uses these identifiers, the interface the Italian words:

  comune                         commune
  Città metropolitana            metro_city              metropolitan city
  capoluogo (Torino)             capital                 capital city
  zona omogenea                  zone                    homogeneous zone
  ente                           body                    public body
  ente attuatore                 implementing_body       implementing body
  soggetto capofila              lead_body               lead partner
  Piano strategico (PSM)         plan                    strategic plan
  versione del Piano             plan_version            plan version
  asse                           axis
  missione PNRR                  nrrp_mission            NRRP mission
  strategia                      strategy
  azione (del Piano)             plan_action             plan action
  intervento                     intervention
  scheda intervento              intervention_sheet      intervention sheet
  bozza                          draft
  stato                          status
  da avviare                     not_started             not started
  in progettazione               in_design               in design
  in corso                       in_progress             in progress
  sospeso                        suspended
  concluso                       completed
  ritirato                       withdrawn
  in ritardo                     is_late                 late
  responsabile (RUP)             responsible_officer     responsible officer
  CUP                            cup                     public project code
  CIG                            cig                     tender code
  cronoprogramma                 schedule                timetable
  tappa                          milestone
  scadenza                       due_date                due date
  avanzamento                    progress_pct            progress
  quadro economico               cost_breakdown          cost breakdown
  voce di costo                  cost_item               cost item
  importo                        amount_cents            amount
  fonte di finanziamento         funding_source          funding source
  cofinanziamento                co_funding              co-funding
  impegnato                      committed_cents         committed
  pagato (speso)                 paid_cents              paid (spent)
  pareggio                       is_balanced             balance
  indicatore                     indicator
  unità di misura                unit                    unit of measure
  valore base                    baseline_value          baseline
  valore attuale                 current_value           current value
  traguardo                      target_value            target
  obiettivo Agenda 2030          sdg_goal                sustainable development goal
  policentrismo                  polycentrism
  sostenibilità                  sustainability
  coesione                       cohesion
  allegato                       evidence                attachment, evidence
  atto                           act                     administrative act
  delibera                       resolution              resolution (council, board)
  determina                      determination           officer's decision
  Consiglio comunale             council                 municipal council
  nota riservata                 private_note            private note
  storico                        history
  vista salvata                  saved_view              saved view
  cestino                        trash                   bin
  copia di sicurezza             backup
  ripristino                     restore
  rapporto (relazione)           report
  ritorno Excel                  excel_return            Excel return
  anteprima modifiche            change_preview          change preview
  pacchetto di sincronizzazione  package                 sync package
  da inviare                     outbox
  ricevuti                       inbox
  preparato                      prepared                prepared (file written)
  confermato                     confirmed               confirmed (receipt read)
  ricevuta                       receipt
  conflitto                      conflict
  raccolta                       round                   collection round
  promemoria                     reminder
  consolidamento                 consolidation
  fase                           phase                   phase (four dates, a bar)
  valore rilevato                reading                 reading of an indicator
  altro ente coinvolto           partner
  osservazione                   remark                  remark of the office
  persona che scrive             officer
  mano di una copia              site                    site: one copy's hand in one commune
  giornale                       journal
"""
