using CodeSynth.Kafka.Native;

namespace CodeSynth.Kafka.Tests;

public sealed class DeliveryGuaranteesTests
{
    [Theory]
    [InlineData("enable.idempotence", "true")]
    [InlineData("message.timeout.ms", "0")]
    public void ForProducing_ByDefault_NeverGivesUpAndNeverWritesTwice(string property, string value) =>
        Assert.Equal(value, ClientProperties.ForProducing(new KafkaSettings()).Last(p => p.Key == property).Value);

    [Theory]
    [InlineData("enable.idempotence", "false", "may be in the topic twice and out of order")]
    [InlineData("acks", "1", "can be acknowledged and lost all the same")]
    [InlineData("request.required.acks", "0", "can be acknowledged and lost all the same")]
    [InlineData("message.timeout.ms", "5000", "a run ends when a record is not acknowledged in this time")]
    [InlineData("delivery.timeout.ms", "5000", "a run ends when a record is not acknowledged in this time")]
    [InlineData("retries", "3", "a run ends when a record fails as often")]
    public void DeliveryWarnings_OfAPropertyThatWeakensThem_SayHow(string property, string value, string consequence)
    {
        string warning = Assert.Single(new KafkaSettings().With(property, value).DeliveryWarnings());

        Assert.StartsWith($"{property}={value}: ", warning, StringComparison.Ordinal);
        Assert.Contains(consequence, warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("enable.idempotence", "true")]
    [InlineData("acks", "all")]
    [InlineData("acks", "-1")]
    [InlineData("message.timeout.ms", "0")]
    [InlineData("linger.ms", "100")]
    public void DeliveryWarnings_OfAPropertyThatDoesNot_AreSilent(string property, string value) =>
        Assert.Empty(new KafkaSettings().With(property, value).DeliveryWarnings());
}
