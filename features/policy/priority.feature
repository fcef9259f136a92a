Feature: How urgent an inquiry is
  As a support manager I want every inquiry ranked by what it does to the customer's work,
  so that those who are hit hardest are helped first.

  Rule: How many are affected and whether they can work makes the priority

    Scenario Outline: Impact <impact> and urgency <urgency> make an inquiry <priority>
      Given a standard customer asks over email about bug
      And the impact is <impact> and the urgency <urgency>
      When the inquiry is triaged
      Then its priority is <priority>

      Examples:
        | impact       | urgency  | priority |
        | organisation | blocked  | critical |
        | organisation | degraded | high     |
        | organisation | minor    | medium   |
        | team         | blocked  | high     |
        | team         | degraded | medium   |
        | team         | minor    | low      |
        | person       | blocked  | medium   |
        | person       | degraded | low      |
        | person       | minor    | low      |

  Rule: What is not known yet counts as the worse that it may be

    Scenario Outline: With only the impact <impact> known, an inquiry is <priority>
      Given a standard customer asks over email about bug
      And the impact is <impact>
      When the inquiry is triaged
      Then its priority is <priority>

      Examples:
        | impact       | priority |
        | organisation | critical |
        | team         | high     |
        | person       | medium   |

    Scenario Outline: With only the urgency <urgency> known, an inquiry is <priority>
      Given a standard customer asks over email about bug
      And the urgency is <urgency>
      When the inquiry is triaged
      Then its priority is <priority>

      Examples:
        | urgency  | priority |
        | blocked  | critical |
        | degraded | high     |
        | minor    | medium   |

    Scenario: With nothing known, an inquiry is critical
      Given a standard customer asks over email about bug
      When the inquiry is triaged
      Then its priority is critical

  Rule: The desk sets the priority, whatever the customer calls it

    Scenario: A question called critical stays low
      Given a premium customer asks over email about how-to
      And the impact is person and the urgency minor
      And the customer asks for the priority critical
      When the inquiry is triaged
      Then its priority is low

    Scenario: A standstill called low stays critical
      Given a premium customer asks over email about bug
      And the impact is organisation and the urgency blocked
      And the customer asks for the priority low
      When the inquiry is triaged
      Then its priority is critical

  Rule: A breach, an outage or lost data is critical, however few notice it

    Scenario Outline: The signal <signal> makes an inquiry from <impact> with urgency <urgency> critical
      Given a standard customer asks over email about access
      And the impact is <impact> and the urgency <urgency>
      And the text shows the signal <signal>
      When the inquiry is triaged
      Then its priority is critical

      @PRI-1
      Examples: Somebody may have got in
        | signal          | impact | urgency  |
        | security-breach | person | minor    |
        | security-breach | team   | degraded |

      @PRI-2
      Examples: A service is down
        | signal | impact       | urgency  |
        | outage | person       | minor    |
        | outage | organisation | degraded |

      @PRI-3
      Examples: Records are gone
        | signal    | impact | urgency |
        | data-loss | person | minor   |
        | data-loss | team   | blocked |

  @PRI-4
  Rule: Who cannot invoice has a high priority, and a critical one when the whole firm stands still

    Scenario Outline: Blocked payments with impact <impact> and urgency <urgency> are <priority>
      Given a standard customer asks over email about billing
      And the impact is <impact> and the urgency <urgency>
      And the text shows the signal payment-blocked
      When the inquiry is triaged
      Then its priority is <priority>

      Examples:
        | impact       | urgency  | priority |
        | organisation | blocked  | critical |
        | organisation | degraded | high     |
        | organisation | minor    | high     |
        | team         | blocked  | high     |
        | team         | degraded | high     |
        | team         | minor    | high     |
        | person       | blocked  | high     |
        | person       | degraded | high     |
        | person       | minor    | high     |

  @PRI-5
  Rule: A date that cannot be moved lifts a person who is blocked and a team that is held up

    Scenario Outline: A deadline with impact <impact> and urgency <urgency> is <priority>
      Given a standard customer asks over email about how-to
      And the impact is <impact> and the urgency <urgency>
      And the text shows the signal deadline
      When the inquiry is triaged
      Then its priority is <priority>

      Examples: One level higher than without the date
        | impact | urgency  | priority |
        | person | blocked  | high     |
        | team   | degraded | high     |

      Examples: As without the date
        | impact       | urgency  | priority |
        | organisation | blocked  | critical |
        | organisation | degraded | high     |
        | organisation | minor    | medium   |
        | team         | blocked  | high     |
        | team         | minor    | low      |
        | person       | degraded | low      |
        | person       | minor    | low      |

  Rule: The gravest signal decides

    @PRI-2
    Scenario: An outage before a deadline is critical
      Given a standard customer asks over phone about access
      And the impact is person and the urgency blocked
      And the text shows the signal deadline
      And the text shows the signal outage
      When the inquiry is triaged
      Then its priority is critical

    @PRI-3
    Scenario: Lost invoices are critical, though payments are blocked as well
      Given a standard customer asks over phone about data-export
      And the impact is team and the urgency degraded
      And the text shows the signal payment-blocked
      And the text shows the signal data-loss
      When the inquiry is triaged
      Then its priority is critical
