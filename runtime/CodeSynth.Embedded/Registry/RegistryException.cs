namespace CodeSynth.Embedded.Registry;

/// <summary>A request that is refused, by the error codes of the Schema Registry's API.</summary>
/// <param name="code">The code: an HTTP status, or one of five digits that begins with it.</param>
/// <param name="message">Why, for the client.</param>
internal sealed class RegistryException(int code, string message) : Exception(message)
{
    /// <summary>The code of the answer.</summary>
    public int Code { get; } = code;

    /// <summary>The HTTP status that carries it.</summary>
    public int Status => Code < 1000 ? Code : Code / 100;
}
