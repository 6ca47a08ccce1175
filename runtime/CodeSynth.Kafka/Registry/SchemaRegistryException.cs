using System.Net;

namespace CodeSynth.Kafka.Registry;

/// <summary>A Schema Registry that cannot be used or refuses: the message is one line that says what, where and what to do, without secrets.</summary>
/// <param name="message">The line.</param>
public sealed class SchemaRegistryException(string message) : Exception(message)
{
    /// <summary>The status of the registry's answer; null when there was none.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The registry's own code, for example 42201 for an invalid schema; null when it gave none.</summary>
    public int? ErrorCode { get; init; }

    /// <summary>Whether what we were told is at fault, such as an address that is none, and no registry was asked. Commands then end with exit code 2, else with 1.</summary>
    public bool IsConfiguration { get; init; }

    /// <summary>The fault of a setting.</summary>
    internal static SchemaRegistryException OfConfiguration(string message) => new(message) { IsConfiguration = true };
}
