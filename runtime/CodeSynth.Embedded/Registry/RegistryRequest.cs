using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace CodeSynth.Embedded.Registry;

/// <summary>A request that was read to its end.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Segments">The parts of the path, each decoded on its own: a subject may hold a slash, written <c>%2F</c>.</param>
/// <param name="Query">The query's parameters.</param>
/// <param name="Body">The body.</param>
internal sealed record RegistryRequest(string Method, string[] Segments, Dictionary<string, StringValues> Query, ReadOnlyMemory<byte> Body)
{
    /// <param name="method">The HTTP method; HEAD is GET whose answer the server cuts.</param>
    /// <param name="target">Path and query as they came in, not decoded.</param>
    /// <param name="body">The body.</param>
    public static RegistryRequest Of(string method, string target, ReadOnlyMemory<byte> body)
    {
        int query = target.IndexOf('?', StringComparison.Ordinal);
        string path = (query < 0 ? target : target[..query]).Trim('/');
        return new RegistryRequest(
            method == "HEAD" ? "GET" : method,
            path.Length == 0 ? [] : [.. path.Split('/').Select(Uri.UnescapeDataString)],
            QueryHelpers.ParseQuery(query < 0 ? null : target[query..]),
            body);
    }

    /// <summary>Whether a switch of the query is on.</summary>
    public bool Has(string name) => bool.TryParse(Text(name), out bool on) && on;

    /// <summary>A parameter of the query; null where it is missing.</summary>
    public string? Text(string name) => Query.TryGetValue(name, out StringValues values) ? values[0] : null;

    /// <summary>The body's message.</summary>
    /// <exception cref="RegistryException">There is none, or it is no such JSON.</exception>
    public T Read<T>(JsonTypeInfo<T> type)
        where T : class
    {
        if (Body.IsEmpty)
        {
            throw new RegistryException(422, "The request has no body.");
        }

        try
        {
            return JsonSerializer.Deserialize(Body.Span, type) ?? throw new RegistryException(422, "The body may not be null.");
        }
        catch (JsonException exception)
        {
            string where = exception.LineNumber is { } line ? $" in line {line + 1}" : "";
            throw new RegistryException(400, $"The body is not the JSON that is expected here: see {exception.Path ?? "$"}{where}.");
        }
    }
}
