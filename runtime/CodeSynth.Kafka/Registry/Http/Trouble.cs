using System.Net;

namespace CodeSynth.Kafka.Registry.Http;

/// <summary>What became of one request that was not answered as it should have been.</summary>
/// <param name="Line">The line that ends the question, if this was the last request for it; without its secrets removed yet.</param>
/// <param name="MayPass">Whether the same request may do better later.</param>
internal sealed record Trouble(string Line, bool MayPass)
{
    /// <summary>Whether another address of the same registry may do better.</summary>
    public bool IsOfAddress { get; init; } = true;

    /// <summary>How long the registry asks us to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The status of its answer.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>The registry's own code.</summary>
    public int? ErrorCode { get; init; }
}
