using CodeSynth.Hosting;
using CodeSynth.Modeling;

namespace Payments;

/// <summary>What makes the app take the place of the payment status generator that it is modelled on: its format, and its environment variables by their names.</summary>
public static class PaymentVariables
{
    private const string Milliseconds = "ms";

    /// <summary>Gives an app both.</summary>
    /// <param name="app">The app.</param>
    public static SynthAppBuilder UsePaymentVariables(this SynthAppBuilder app) => app
        .UseFormat(WireFormat.Avro)
        .MapVariable("NUM_PAYMENTS", "PaymentEvent.Count")
        .MapVariable("NUM_SOURCES", "SourceBank.Count")
        .MapVariable("NUM_DESTINATIONS", "DestinationBank.Count")
        .MapVariable("DELAY_INITIATED", "PaymentEvent.Delay.Initiated", Milliseconds)
        .MapVariable("DELAY_VALIDATED", "PaymentEvent.Delay.Validated", Milliseconds)
        .MapVariable("DELAY_ACCOUNTED", "PaymentEvent.Delay.Accounted", Milliseconds)
        .MapVariable("DELAY_COMPLETED", "PaymentEvent.Delay.Completed", Milliseconds)
        .MapVariable("DELAY_FAILED", "PaymentEvent.Delay.Failed", Milliseconds)
        .MapVariable("DELAY_CANCELLED", "PaymentEvent.Delay.Canceled", Milliseconds, "DELAY_CANCELED")
        .MapVariable("DELAY_REJECTED", "PaymentEvent.Delay.Rejected", Milliseconds)
        .AcceptVariable("NUM_WORKERS", "no payment has a worker of its own; --workers says how many threads encode, and any number of them writes the same bytes");
}
