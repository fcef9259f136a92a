Feature: The support guide for customers
  As a customer I want to read what to expect and what to have ready,
  and as a support manager I want customers to read nothing that is internal.

  Scenario: Nobody of the desk is named
    When the guide for customers is written
    Then it names nobody of the desk and no internal route

  Scenario Outline: Internal times and rules are not told: <words>
    When the guide for customers is written
    Then it does not say "<words>"

    Examples:
      | words      |
      | 45 minutes |
      | ESC-       |
      | Pager      |
      | First line |

  Scenario: How to escalate is told, with what to say
    When the guide for customers is written
    Then section "6 Escalation process" says "Name and telephone number of the person to call back"

  Scenario: What to have ready is told by category
    When the guide for customers is written
    Then section "Invoices and payments to Marlbeck" says "Which invoice number, and which amount is in question?"

  Scenario: What is out of scope has somewhere to go
    When the guide for customers is written
    Then section "2 Support scope" says "The support of its maker"
