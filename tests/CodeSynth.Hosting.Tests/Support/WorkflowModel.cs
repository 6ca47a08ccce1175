using CodeSynth.Modeling;
using CodeSynth.Tests.Support;
using CodeSynth.Wire;
using CodeSynth.Workflows;

namespace CodeSynth.Hosting.Tests.Support;

/// <summary>A model with workflows, made by hand: payments along paths, and a bank without a topic of its own; or tickets along transitions.</summary>
internal static class WorkflowModel
{
    /// <summary>Tickets that are opened, worked on in rounds, and closed.</summary>
    public static WorkflowDescriptor Tickets { get; } = new()
    {
        States = ["Open", "In.Work", "Closed", "Dropped"],
        Transitions = [new(0, 1, 3), new(0, 3, 1), new(1, 1, 1), new(1, 2, 2)],
        MaxSteps = 6,
        Delays = [WorkflowEntity.Constant(1, 50), WorkflowEntity.Constant(2, 20) with { From = 1 }],
    };

    /// <summary>Payments through eight paths, a topic per state; banks that are only referred to.</summary>
    public static SynthModel Payments(long count = 1000, decimal? rate = 1000) => new([Bank(), WorkflowEntity.Of("Payment", count, rate)]);

    public static SynthModel TicketModel(long count = 1000) => new([WorkflowEntity.Of("Ticket", count, rate: 1000, Tickets, "tickets")]);

    private static EntityDescriptor<string> Bank()
    {
        EntityDescriptor<string>? self = null;
        self = new EntityDescriptor<string>(context => new BankProducer(context, self!))
        {
            Name = "Bank",
            Topic = "banks",
            HasTopic = false,
            Count = 10,
            Fields = [new FieldDescriptor("Id", "id", "the row")],
        };
        return self;
    }

    private sealed unsafe class BankProducer(PlanContext context, EntityDescriptor<string> descriptor) : EntityProducer<string>(context, descriptor)
    {
        private static ReadOnlySpan<byte> Prefix => "bank-"u8;

        public override int MaxKeyBytes => 24;

        protected override int MaxJsonBytes => 64;

        public override byte* WriteKey(byte* p, long row) => Put.Int64(Put.Literal(p, Prefix), row);

        public override bool TryParseKey(ReadOnlySpan<byte> key, out long row) => SequenceKey.TryParse(key, Prefix, ""u8, 1, 0, out row);

        public override string Create(long row) => $"bank-{row}";

        protected override int EncodeJson(byte* destination, long row, int count, BatchColumns columns)
        {
            byte* p = destination;
            for (int i = 0; i < count; i++)
            {
                columns.Time[i] = Clock.TimeOf(row + i);
                byte* key = Put.Literal(p, "{\"id\":\""u8);
                byte* end = WriteKey(key, row + i);
                columns.Key[i] = (uint)(key - p) | (uint)(end - key) << 16;
                p = Put.Literal(end, "\"}\n"u8);
                columns.End[i] = (int)(p - destination);
            }

            return (int)(p - destination);
        }
    }
}
