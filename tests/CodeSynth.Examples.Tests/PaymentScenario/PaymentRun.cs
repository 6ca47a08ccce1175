using System.Collections.Immutable;
using System.Text;
using CodeSynth.Engine;
using CodeSynth.Planning;
using Payments;

namespace CodeSynth.Examples.Tests.PaymentScenario;

/// <summary>A run of the payment example, its records in the order in which they were handed over.</summary>
internal sealed class PaymentRun : RecordedRun
{
    private static readonly Lazy<PaymentRun> s_declared = new(() => Of(new PlanOptions()));

    private PaymentRun()
    {
    }

    /// <summary>The example as it is declared; made once.</summary>
    public static PaymentRun AsDeclared => s_declared.Value;

    public List<SeenPayment> Events { get; } = [];

    /// <summary>The events of each payment in their order, by its id.</summary>
    public ILookup<string, SeenPayment> Payments => field ??= Events.ToLookup(e => e.Id);

    /// <summary>Fewer payments, or other changes.</summary>
    public static PlanOptions Options(long payments, params (string Entity, EntityOverride Change)[] changes) => new()
    {
        Entities = ImmutableDictionary<string, EntityOverride>.Empty
            .Add(nameof(PaymentEvent), new EntityOverride { Count = payments })
            .SetItems(changes.Select(c => KeyValuePair.Create(c.Entity, c.Change))),
    };

    public static PaymentRun Of(PlanOptions options, int workers = 1)
    {
        var run = new PaymentRun();
        SynthEngine.Run(SynthCatalog.Model.CreatePlan(options), run, new RunOptions { Workers = workers }, TestContext.Current.CancellationToken);
        return run;
    }

    protected override unsafe void Add(BatchSegment segment, int index)
    {
        long timestamp = (segment.Columns.Time[index] - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
        Events.Add(SeenPayment.Read(segment.Topic.Name, Encoding.UTF8.GetString(segment.Key(index)), timestamp, segment.Value(index)));
    }
}
