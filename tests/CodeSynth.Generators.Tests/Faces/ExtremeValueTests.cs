using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Faces;

/// <summary>Values at the ends of their types and texts where a length takes another byte, in the binary formats, to our readers and to those of others.</summary>
public class ExtremeValueTests
{
    private const string Numbers = """
        [SynthEntity(Count = 3)]
        public partial class E
        {
            [RecordKey, Sequence] public int Id { get; set; }
            [Constant(sbyte.MinValue)] public sbyte A { get; set; }
            [Constant(byte.MaxValue)] public byte B { get; set; }
            [Constant(short.MinValue)] public short C { get; set; }
            [Constant(ushort.MaxValue)] public ushort D { get; set; }
            [Constant(int.MinValue)] public int F { get; set; }
            [Constant(int.MaxValue)] public int G { get; set; }
            [Constant(uint.MaxValue)] public uint H { get; set; }
            [Constant(long.MinValue)] public long I { get; set; }
            [Constant(long.MaxValue)] public long J { get; set; }
            [Constant(long.MaxValue)] public ulong K { get; set; }
            [Uniform(long.MinValue, long.MinValue)] public long L { get; set; }
            [Uniform(ulong.MaxValue, ulong.MaxValue)] public ulong M { get; set; }
            [Uniform(int.MinValue, int.MaxValue)] public int N { get; set; }
            [Uniform("-170141183460469231731687303715884105728", "-170141183460469231731687303715884105728")] public System.Int128 O { get; set; }
            [Uniform("-79228162514264337593543950335", "-79228162514264337593543950335", Decimals = 0)] public decimal P { get; set; }
            [Constant(-0.0)] public double Q { get; set; }
            [Constant(0.0)] public double R { get; set; }
            [Constant(double.MaxValue)] public double S { get; set; }
            [Constant(-double.Epsilon)] public double T { get; set; }
            [Constant(-0.0f)] public float U { get; set; }
            [Constant(float.MinValue)] public float V { get; set; }
            [Constant(float.Epsilon)] public float W { get; set; }
            [Constant(0)] public int? X { get; set; }
            [Constant(-0.0), NullRate(0.5)] public double? Y { get; set; }
            [OneOf(long.MinValue, -1L, 0L, 1L, long.MaxValue)] public long Z { get; set; }
            public Inner Nested { get; set; } = new();
            [NullRate(0.5)] public Inner? Maybe { get; set; }
        }

        public partial class Inner
        {
            [Constant(long.MinValue)] public long Number { get; set; }
            [Constant("")] public string Empty { get; set; } = "";
            [NullRate(0.5)] public Innermost? Maybe { get; set; }
        }

        public partial class Innermost
        {
            [Uniform(ulong.MaxValue, ulong.MaxValue), NullRate(0.5)] public ulong? Number { get; set; }
        }
        """;

    public static TheoryData<int> Lengths => [1, 63, 64, 127, 128, 8_191, 8_192];

    [Fact]
    public Task Numbers_AtTheEndsOfTheirTypes_AreReadByAll() => AssertReadByAllAsync(Numbers.Replace("Count = 3", "Count = 64", StringComparison.Ordinal), 64 * 30);

    /// <summary>A text alone, one in a message whose length grows with it, and one that may be missing.</summary>
    [Theory]
    [MemberData(nameof(Lengths))]
    public Task Texts_OfAnyLength_AreReadByAll(int length)
    {
        string text = length < 8 ? new string('x', length) : "😀" + new string('x', length - 8) + "😀"; // UTF-8 of four bytes each
        return AssertReadByAllAsync($$"""
            [SynthEntity(Count = 8)]
            public partial class E
            {
                [RecordKey, Sequence] public int Id { get; set; }
                [Constant("{{text}}")] public string Text { get; set; } = "";
                public Inner Nested { get; set; } = new();
                [Constant("{{text}}"), NullRate(0.5)] public string? Maybe { get; set; }
            }

            public partial class Inner { [OneOf("{{text}}", "")] public string Text { get; set; } = ""; }
            """, 8 * 2);
    }

    /// <summary>Lists of texts in messages in messages, up to nearly the 1 MiB that a row may have: every length takes three bytes.</summary>
    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(1_000)]
    public Task Messages_OfAnyLength_AreReadByAll(int items) => AssertReadByAllAsync($$"""
        [SynthEntity(Count = 4)]
        public partial class E
        {
            [RecordKey, Sequence] public int Id { get; set; }
            public Inner Nested { get; set; } = new();
        }

        public partial class Inner { [Constant(1)] public int Number { get; set; } public Innermost Nested { get; set; } = new(); }

        public partial class Innermost { [Items({{items}}, {{items}}), Constant("{{new string('é', 500)}}")] public string[] Texts { get; set; } = []; }
        """, 4 * (items + 2));

    private static async Task AssertReadByAllAsync(string text, int least)
    {
        var project = TestProject.Of(text);
        Assert.Empty(await AnalyzerRun.OfAsync(project));
        SynthModel model = ExecutedModel.Of(project).WithSeed(42);
        var avro = new AvroFaceCheck(model);

        Assert.InRange(avro.Run(), least, int.MaxValue);
        Assert.InRange(await avro.RunForeignAsync(), least, int.MaxValue);
        Assert.InRange(ProtobufCheck.Run(model), least, int.MaxValue);
        Assert.InRange(await ProtocCheck.RunAsync(model) ?? int.MaxValue, least, int.MaxValue);
    }
}
