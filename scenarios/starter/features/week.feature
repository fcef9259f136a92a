Feature: An ordinary week is answered in time
  As a support manager I want to know that the roster is enough before the week begins,
  so that customers get timely help.

  Scenario: The usual roster holds what we expect of it
    When the load is simulated
    Then every expectation of the load holds

  Scenario Outline: Customers are answered over <channel>
    When the load is simulated
    Then inquiries arrive over <channel>
    And at least 80% of inquiries over <channel> get a first response in time

    Examples:
      | channel |
      | email   |
      | phone   |
      | chat    |
      | portal  |
