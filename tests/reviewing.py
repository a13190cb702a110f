"""A quarter in review, put together from the OKR semantics, section 1: one objective for each rule
of the score. Bring it into the world of ``tests.world``."""

QUARTER = """
northing: 1
workspace: Tidewater
cycle: {name: 2025-Q3, starts_on: 2025-07-01, ends_on: 2025-09-30, state: reviewing}
teams:
  - name: Growth
    objectives:
      - id: softened
        title: Night riders pay their way
        state: committed
        committed_on: 2025-07-03
        owners: [mio@example.org]
        key_results:
          - id: riders
            title: Night riders
            baseline: 0
            target: 100
            check_ins:
              - {on: 2025-08-01, value: 30, by: lena@example.org}
              - {on: 2025-09-28, value: 80, by: mio@example.org}
            amendments:
              - {on: 2025-08-10, field: target, from: '200', to: '100', by: lena@example.org,
                 reason: The fort closed its pier}
      - id: thinned
        title: Riders know where the ferry is
        state: committed
        committed_on: 2025-07-03
        key_results:
          - {id: maps, title: Maps at the piers, baseline: 0, target: 10,
             check_ins: [{on: 2025-09-01, value: 6}]}
          - id: leaflets
            title: Leaflets in the hotels
            baseline: 0
            target: 10
            dropped_on: 2025-08-15
            check_ins: [{on: 2025-08-01, value: 5}, {on: 2025-09-01, value: 9}]
          - {id: app, title: The app shows the ferry, type: binary, probability: 50,
             committed_on: 2025-08-20, check_ins: [{on: 2025-09-20, value: 1}]}
      - id: replaced
        title: Riders are glad that they came
        state: committed
        committed_on: 2025-07-03
        key_results:
          - id: glad
            title: Riders who come again
            metric: riders who come again
            baseline: 0
            target: 100
            check_ins:
              - {on: 2025-07-20, value: 50, by: mio@example.org}
              - {on: 2025-09-20, value: 8, by: lena@example.org}
            amendments:
              - {on: 2025-08-20, field: metric, from: smiles, to: riders who come again}
      - id: unread
        title: Tickets sell themselves
        state: committed
        key_results:
          - {id: sold, title: Tickets sold, baseline: 0, target: 10, current: 13}
          - {id: queue, title: Minutes in the queue, target: 5}
          - {id: rate, title: Learn what riders would pay, type: baseline, unit: SEK, current: 40}
      - id: promised
        title: Every crossing is safe
        state: committed
        key_results:
          - {id: vests, title: Vests aboard, kind: committed, baseline: 0, target: 100,
             current: 100}
          - {id: drills, title: Drills held, kind: committed, baseline: 0, target: 10, current: 13}
          - {id: checks, title: Checks done, kind: committed, baseline: 0, target: 1000,
             current: 999}
      - id: nearly
        title: The early ferry fills
        state: committed
        key_results:
          - {id: seats, title: Seats taken, baseline: 0, target: 10000, current: 5996}
      - {id: above, title: Growth carries the bay, state: committed}
      - id: below
        title: The fort pier pays
        parent: above
        state: committed
        committed_on: 2025-07-03
        key_results:
          - id: fares
            title: Fares at the fort
            baseline: 0
            target: 100
            current: 90
            amendments: [{on: 2025-08-10, field: target, from: '180', to: '100'}]
      - {id: idea, title: A ferry for cats}
  - name: Care
    objectives:
      - id: hidden
        title: Zugzwang with the fort
        state: committed
        visibility: {restricted: [lena@example.org]}
        key_results:
          - {id: berths, title: Zugzwang berths, baseline: 0, target: 10, current: 7}
      - {id: gone, title: A desk at the fort, state: dropped, decision_reason: The fort closed}
"""
