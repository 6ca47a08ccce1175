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

    private static ProtoFile Parse(string text) => ProtoParser.Parse("test.proto", text, TestContext.Current.CancellationToken);
}
