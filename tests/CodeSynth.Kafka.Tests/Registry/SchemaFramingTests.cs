using CodeSynth.Kafka.Registry;

namespace CodeSynth.Kafka.Tests.Registry;

/// <summary>The wire format, by the vectors of Confluent's own serializers.</summary>
public sealed class SchemaFramingTests
{
    private const string Vector = "89791762-2336-4186-9674-299b90a802e2";

    [Theory]
    [InlineData(1, new int[0], "0000000001")]
    [InlineData(0x01020304, new int[0], "0001020304")]
    [InlineData(int.MaxValue, new int[0], "007FFFFFFF")]
    [InlineData(1, new[] { 0 }, "000000000100")]
    [InlineData(1, new[] { 1, 2, 3 }, "000000000106020406")]
    [InlineData(7, new[] { 1 }, "00000000070202")]
    [InlineData(7, new[] { 0, 0 }, "0000000007040000")]
    [InlineData(7, new[] { 63 }, "0000000007027E")]
    [InlineData(7, new[] { 64 }, "00000000070280" + "01")]
    [InlineData(7, new[] { 300 }, "000000000702D804")]
    public void Prefix_OfIdAndIndexes_IsConfluents(int id, int[] indexes, string expected) => Assert.Equal(expected, Convert.ToHexString(SchemaFraming.Prefix(id, indexes)));

    [Theory]
    [InlineData(new int[0], "0189791762233641869674299B90A802E2")]
    [InlineData(new[] { 0 }, "0189791762233641869674299B90A802E200")]
    [InlineData(new[] { 1, 2, 3 }, "0189791762233641869674299B90A802E206020406")]
    public void Header_OfGuidAndIndexes_IsConfluents(int[] indexes, string expected)
    {
        Assert.Equal(expected, Convert.ToHexString(SchemaFraming.Header(Guid.Parse(Vector), indexes)));
        Assert.Equal("__value_schema_id", SchemaFraming.ValueHeader);
    }

    [Theory]
    [InlineData(SubjectNameStrategy.TopicName, "orders-value")]
    [InlineData(SubjectNameStrategy.RecordName, "ecommerce.Order")]
    [InlineData(SubjectNameStrategy.TopicRecordName, "orders-ecommerce.Order")]
    public void Subject_OfATopicAndARecord_FollowsTheStrategy(SubjectNameStrategy strategy, string expected) =>
        Assert.Equal(expected, SubjectNames.Of(strategy, "orders", "ecommerce.Order"));
}
