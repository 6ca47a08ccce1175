// Names and kinds of types that are easily emitted wrongly.
#pragma warning disable CS8981 // lower-case type names are the point
using CodeSynth;

[SynthEntity]
partial class Rootless
{
    [RecordKey, Sequence("{0}")] internal string Id { get; private set; } = "";
}

namespace @event.@class
{
    [SynthEntity(Name = "keyword", Topic = "keyword")]
    public partial record @record
    {
        [RecordKey, Sequence("R{0}")] public required string @event { get; init; }
        [Uniform(1, 9)] public required int @int { get; init; }
        [OneOf("a", "b")] public required string @namespace { get; init; }
        public required @object @new { get; init; }
    }

    public sealed class @object
    {
        [Uniform(1, 2)] public int @this { get; set; }
        [References(typeof(Rootless))] public string @base { get; set; } = "";
    }
}

namespace Shop.Shapes
{
    [SynthEntity(Topic = "lower")]
    public partial record item
    {
        [RecordKey, Sequence("i{0}")] public required string id { get; init; }
        [Uniform(1, 5)] public int amount { get; init; }
        [Name("Amount"), Uniform(6, 9)] public int Amount { get; init; }
        [OneOf("x", "y"), Name("row")] public required string row { get; init; }
        [OneOf("x", "z"), Name("Row")] public required string Row { get; init; }
        [Uniform(1, 2)] public int p { get; init; }
        [Uniform(1, 2)] public int time { get; init; }
        [Uniform(1, 2)] public int text { get; init; }
        [Uniform(1, 2)] public int value { get; init; }
        [Uniform(1, 2)] public int Clock { get; init; }
        [Uniform(1, 2)] public int Descriptor { get; init; }
        [Uniform(1, 2)] public int Key { get; init; }
        [Constant("payload")] public required string Payload { get; init; }
        [Constant("json")] public required string PayloadAsJson { get; init; }
    }

    [SynthEntity(Topic = "upper")]
    public partial record Item
    {
        [RecordKey, Sequence("I{0}")] public required string Id { get; init; }
        [References(typeof(item))] public required string Order { get; init; }
        [CopyOf("Order", "Amount")] public int OrderParent { get; init; }
        [References(typeof(item)), Name("small_order")] public required string order { get; init; }
        [CopyOf("order", "row"), Name("copy")] public required string OrderRow { get; init; }

        [global::System.Obsolete("kept for old readers"), Uniform(1, 2)] public int Old { get; init; }
    }

    public abstract record Audited
    {
        [EventTime] public DateTime CreatedAt { get; protected set; }
        [Constant("system")] public virtual string CreatedBy { get; init; } = "";
        [Fake(Fake.City)] public string? Place { get; init; }
    }

    [SynthEntity(Name = "AuditedItem")]
    public partial record Derived : Audited
    {
        [Constant("derived")] public override string CreatedBy { get; init; } = "";
        [RecordKey, Sequence("D{0}")] public required string DerivedId { get; init; }
    }

    [SynthEntity]
    public partial record MostDerived : Derived
    {
        [Uniform(1, 2)] public int More { get; init; }
    }

    [SynthEntity]
    public readonly partial record struct Reading
    {
        [RecordKey, Sequence("R{0}")] public required string ReadingId { get; init; }
        [Uniform(-40, 60)] public int Celsius { get; init; }
        public Place Place { get; init; }
    }

    public struct Place
    {
        [Uniform(-90.0, 90.0, Decimals = 4)] public double Latitude { get; set; }
        public Level<int> Floor { get; init; }
    }

    public readonly record struct Level<T>
    {
        [Uniform(0, 9)] public T Number { get; init; }
    }

    [SynthEntity]
    public partial struct Tick
    {
        [RecordKey, Sequence] public long TickId { get; set; }
        [EventTime] public DateTimeOffset At { get; set; }
    }

    [SynthEntity]
    public partial record Positional([RecordKey, Sequence("P{0}")] string PositionalId, [property: Uniform(1, 9)] int @Amount, Place Place)
    {
        [Constant(true)] public required bool Late { get; init; }
    }

    [SynthEntity]
    public readonly partial record struct Point([RecordKey, Sequence] int PointId, [Name("easting"), Uniform(0.0, 9.5, Decimals = 1)] decimal @event);

    [SynthEntity(Name = "PositionalChild")]
    public sealed partial record Child(string PositionalId, Place Place, [OneOf("a", "b")] string Letter) : Positional(PositionalId, 7, Place);

    [SynthEntity]
    public partial class Constructed
    {
        private readonly string _note;

        public Constructed(string constructedId)
            : this(constructedId, 0, null!)
        {
        }

        internal Constructed(string constructedId, int amount, Route route, string note = "none")
        {
            ConstructedId = constructedId;
            Amount = amount;
            Route = route;
            _note = note;
        }

        [RecordKey, Sequence("C{0}")] public string ConstructedId { get; }
        [Uniform(1, 9)] public int Amount { get; }
        public Route Route { get; }
        [EventTime] public DateTime At { get; set; }
        public string Label => _note + Amount;
    }

    public sealed class Route([Fake(Fake.City)] string from, string? to)
    {
        public string From { get; } = from;
        [Fake(Fake.City)] public string? To => to;
        [Uniform(1, 900)] public int Distance { get; init; }
    }

    [SynthEntity]
    public partial class Waiting
    {
        /// <summary>The key.</summary>
        [RecordKey, Sequence("W{0}")] public partial string WaitingId { get; }
        [Constant("note")] public required partial string? Note { get; init; }
        [Uniform(1, 9)] internal partial int @int { get; private set; }
        [Constant(true)] public partial bool Sent { get; set; }
        [Constant("waiting")] public virtual partial string Kind { get; }
        public partial Place Place { get; }
        public partial string Written { get; }
        public partial string Written => WaitingId + Note;
    }

    [SynthEntity]
    public partial class WaitingLonger : Waiting
    {
        [Uniform(1, 9)] public new partial long Sent { get; }
        [OneOf("a", "b")] public override partial string Kind { get; }
    }

    [SynthEntity]
    public readonly partial record struct Frozen
    {
        [RecordKey, Sequence("F{0}")] public partial string FrozenId { get; }
        [Uniform(0.5, 1.5)] public partial double Weight { get; init; }
    }

    public abstract class Measured<TId, TValue>
    {
        [RecordKey, Sequence] public required TId BaseKey { get; init; }
        [Uniform(1, 9)] public abstract TValue Value { get; }
        [Constant("base")] public virtual string Source { get; set; } = "";
        [Constant("base")] public string Hidden { get; set; } = "";
    }

    [SynthEntity]
    public partial class Measurement : Measured<int, int>
    {
        public override partial int Value { get; }
        public override string Source { get => base.Source; }
        [Uniform(1, 2)] public new int Hidden { get; set; }
    }

    // Types of the user's that have the names of the runtime's.
    public static class Put;
    public static class Synth;
    public static class SequenceKey;
    public static class System;
}

namespace Shop.Shapes.Nested
{
    public static partial class Outer
    {
        internal partial interface IContract
        {
            public partial record struct @struct
            {
                [SynthEntity]
                internal sealed partial class Order
                {
                    [RecordKey, Sequence("N{0}")] public string NestedId { get; set; } = "";
                }
            }
        }

        internal readonly ref partial struct Span
        {
            [SynthEntity(Name = "OrderInSpan")]
            public partial record Order
            {
                [RecordKey, Sequence("S{0}")] public required string SpanId { get; init; }
                [References] public required string NestedId { get; init; }
            }
        }
    }

    public partial class Box<@in, T>
        where T : notnull
    {
        [SynthEntity]
        public partial record Parcel
        {
            [RecordKey, Sequence("B{0}")] public required string ParcelId { get; init; }
            [Fake(Fake.City)] public required string City { get; init; }
        }

        public partial record Shelf<TRow>
        {
            [SynthEntity]
            public readonly partial record struct Slot
            {
                [RecordKey, Sequence("S{0}")] public required string SlotId { get; init; }
                [References(Zipf = 1)] public required string ParcelId { get; init; }
                [CopyOf("ParcelId", "City")] public required string City { get; init; }
            }
        }
    }

    [SynthEntity]
    public partial record Versioned<T>
    {
        [RecordKey, Sequence("V{0}")] public required string VersionedId { get; init; }
        [References(typeof(Box<int, string>.Parcel))] public required string Parcel { get; init; }
    }

    [SynthEntity]
    public partial record Label
    {
        [RecordKey, Sequence("L{0}")] public required string LabelId { get; init; }
        [References(typeof(Box<int, string>.Parcel))] public required string Parcel { get; init; }
        [CopyOf("Parcel", "City")] public required string City { get; init; }
        [References] public required string PositionalId { get; init; }
        [References] public int BaseKey { get; init; }
        [References(typeof(Box<int, string>.Shelf<List<int>>.Slot))] public required string Slot { get; init; }
    }
}
