using CodeSynth.Hosting.Running;

namespace CodeSynth.Hosting.Tests.Running;

public class SecretsTests
{
    [Theory]
    [InlineData("KAFKA_SASL_PASSWORD", "hunter22", "login hunter22 failed", "login *** failed")]
    [InlineData("SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO", "user:s3cret", "GET user:s3cret@host, s3cret", "GET ***@host, ***")]
    [InlineData("MY_API_SECRET", "abcd", "abcdabcd", "******")]
    [InlineData("KAFKA_SASL_USERNAME", "somebody", "login somebody failed", "login somebody failed")]
    [InlineData("KAFKA_SASL_PASSWORD", "a", "a plain message", "a plain message")]
    public void Hide_ValueOfAVariable_IsMaskedWhenItsNameSaysSecret(string variable, string value, string text, string expected) =>
        Assert.Equal(expected, Secrets.Hide(text, new Dictionary<string, string> { [variable] = value }));
}
