namespace Payments;

/// <summary>Where a payment stands. The members' names are what records carry; each has a topic of its own, <c>payment-initiated</c> and so on.</summary>
public enum PaymentStatus
{
    /// <summary>Ordered; every payment begins so.</summary>
    Initiated,

    /// <summary>Found to be in order.</summary>
    Validated,

    /// <summary>Entered in the books.</summary>
    Accounted,

    /// <summary>Paid out.</summary>
    Completed,

    /// <summary>Ended by an error.</summary>
    Failed,

    /// <summary>Ended by who ordered it.</summary>
    Canceled,

    /// <summary>Ended by a bank.</summary>
    Rejected,
}
