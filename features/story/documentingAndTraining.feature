Feature: Documenting and training
  As a support manager I want the team trained on the documented procedures, and the training validated by testing,
  so that customers get timely help.

  Rule: Whoever knows the procedures passes the exam, whatever cases it has

    Scenario Outline: Knowing the policy is enough for the exam "<exam>"
      When a trainee who knows the policy sits the exam "<exam>"
      Then the exam is passed
      And no critical case is missed
      And at least 100% of its cases are decided as the policy does

      Examples:
        | exam        |
        | 2026 spring |
        | 2026 autumn |

  Rule: Guessing is not enough

    Scenario Outline: <trainee> does not pass
      When <trainee> sits the exam "2026 spring"
      Then the exam is failed
      And critical cases are missed
      And at most 55% of its cases are decided as the policy does

      Examples:
        | trainee                                      |
        | a trainee who always says the usual priority |
        | a trainee who believes the customer          |
        | a trainee who goes by strong words           |
        | a trainee who goes by the tone               |

  Rule: What the team has to know can be practised, or it is known that it cannot

    Scenario Outline: There are cases for <competence>
      When somebody asks what can be practised
      Then there are cases for <competence>

      Examples:
        | competence |
        | intake     |
        | routing    |
        | security   |

    Scenario Outline: <competence> is taught by people
      When somebody asks what can be practised
      Then there are no cases for <competence>

      Examples:
        | competence |
        | targets    |
        | writing    |
        | hand-over  |
