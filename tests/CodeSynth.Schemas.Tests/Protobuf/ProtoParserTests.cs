using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Schemas.Tests.Protobuf;

/// <summary>A file by itself: what it says, and where its mistakes are.</summary>
public class ProtoParserTests
{
    public static TheoryData<int, ProtoMistake> Mistakes
    {
        get
        {
            var data = new TheoryData<int, ProtoMistake>();
            foreach ((int index, ProtoMistake mistake) in ProtoMistakes.All.Index())
            {
                data.Add(index, mistake);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public void Parse_Mistake_IsTheOnlyFaultAndUnderItsCulprit(int index, ProtoMistake mistake)
    {
        SchemaFault fault = Assert.Single(Parse(mistake.Text).Faults);

        Assert.Contains(mistake.Words, fault.Message, StringComparison.Ordinal);
        Assert.Equal((index, mistake.Line, mistake.Column, mistake.Culprit.Length), (index, fault.Position.Line, fault.Position.Column, fault.Length));
        Assert.EndsWith(".", fault.Message, StringComparison.Ordinal);
    }

    /// <summary>protoc warns of the first two, has nothing against the third, and an option allows the last.</summary>
    [Theory]
    [InlineData("syntax = \"proto2\"; message M { optional int32 a_b = 1; optional int32 aB = 2; }")]
    [InlineData("syntax = \"proto2\"; message M { optional int32 a = 1; optional int32 b = 2 [json_name = \"a\"]; }")]
    [InlineData("syntax = \"proto3\"; message M { int32 a = 1 [json_name = \"b\"]; int32 c = 2 [json_name = \"a\"]; }")]
    [InlineData("syntax = \"proto3\"; message M { option deprecated_legacy_json_field_conflicts = true; int32 a__b = 1; int32 a_b = 2 [json_name = \"x\"]; int32 c = 3 [json_name = \"x\"]; }")]
    public void Parse_NamesInJsonThatProtocAllows_AreSound(string text)
    {
        ProtoFile file = Parse(text);

        Assert.Empty(file.Faults);
        Assert.NotEmpty(Assert.Single(file.Messages).Fields);
    }

    private static ProtoFile Parse(string text) => ProtoParser.Parse("test.proto", text, TestContext.Current.CancellationToken);
}
