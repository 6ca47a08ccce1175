using System.Globalization;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Sinks;
using CodeSynth.Testing;
using Payments;

namespace CodeSynth.Examples.Tests.PaymentScenario;

/// <summary>The two faces of the payment example: its objects are what is on the wire, its wire costs no memory an event, and others can read it.</summary>
public class PaymentFaceTests
{
    private const int Payments = 3_000;
    private const int Pairs = 10;

    [Fact]
    public void Objects_OfEveryPayment_AreWhatIsOnTheWire()
    {
        PaymentRun run = PaymentRun.Of(PaymentRun.Options(Payments));
        SynthWorkflow<PaymentEvent> payments = SynthCatalog.Model.WithCount<PaymentEvent>(Payments).Workflow<PaymentEvent>();

        Assert.Equal(run.Events.Select(OnTheWire), payments.Events().Select(e => OfObject(e.Value)));
        IGrouping<string, SeenPayment>[] ways = [.. run.Payments];
        for (int i = 0; i < Payments; i++)
        {
            Assert.Equal(ways[i].Select(OnTheWire), payments[i].Select(OfObject));
        }
    }

    public static TheoryData<WireFormat> Formats => [.. Enum.GetValues<WireFormat>()];

    /// <summary>
    /// A million events more, with no more of them in flight at a time, allocate not a byte more: a run takes 63,384 bytes as JSON, 70,872 as Avro and 73,936 as
    /// Protobuf, however many events it has and however its methods are compiled. Only the first runs of a process take some more, for what the runtime makes once;
    /// so runs are compared in pairs, of which one must be equal to the byte. The least object there is, one a thousand events, would be 24,000 bytes in every pair.
    /// </summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void WireFace_AMillionEventsMore_AllocatesNothing(WireFormat format)
    {
        Plan some = PlanOf(payments: 20_000);
        Plan many = PlanOf(payments: 300_000);

        Assert.Contains(0, Enumerable.Range(0, Pairs).Select(_ => BytesOf(many, format) - BytesOf(some, format)));
    }

    [Fact]
    public async Task AvroFiles_ReadByPython_AreTheEventsOfTheRun()
    {
        string folder = Directory.CreateTempSubdirectory("codesynth-").FullName;
        try
        {
            PlanOptions options = PaymentRun.Options(Payments);
            using (var sink = new AvroFilesSink(folder))
            {
                SynthEngine.Run(SynthCatalog.Model.CreatePlan(options), sink, new RunOptions { Format = WireFormat.Avro }, TestContext.Current.CancellationToken);
            }

            foreach (IGrouping<string, SeenPayment> topic in PaymentRun.Of(options).Events.GroupBy(e => e.Topic))
            {
                if (await ForeignReaders.Python("avro_container.py", [Path.Combine(folder, topic.Key + ".avro")]) is { } output)
                {
                    IEnumerable<SeenPayment> read = output.Lines.Skip(1).Select(line => SeenPayment.Read("", "", 0, System.Text.Encoding.UTF8.GetBytes(line))); // behind the codec
                    Assert.Equal(topic.Select(OnTheWire), read.Select(OnTheWire));
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (string, long, string, string, string, string, double, string) OnTheWire(SeenPayment e) => (e.Id, e.Ts, e.DateTs, e.Destination, e.Source, e.Currency, e.Amount, e.Status);

    private static (string, long, string, string, string, string, double, string) OfObject(PaymentEvent e) =>
        (e.Id, e.Ts, e.DateTs.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), e.Destination, e.Source, e.Currency, e.Amount, e.Status.ToString());

    private static Plan PlanOf(long payments) => SynthCatalog.Model.CreatePlan(PaymentRun.Options(payments, (nameof(PaymentEvent), new EntityOverride { Count = payments, Rate = 1_000 })));

    private static long BytesOf(Plan plan, WireFormat format)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        using (var sink = new NullSink())
        {
            SynthEngine.Run(plan, sink, new RunOptions { Format = format }, CancellationToken.None);
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
