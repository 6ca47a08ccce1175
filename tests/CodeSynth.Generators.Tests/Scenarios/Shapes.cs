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

    // Types of the user's that have the names of the runtime's.
    public static class Put;
    public static class Synth;
    public static class SequenceKey;
    public static class System;
}
