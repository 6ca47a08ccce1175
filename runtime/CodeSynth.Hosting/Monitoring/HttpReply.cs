using System.Globalization;
using System.Text;

namespace CodeSynth.Hosting.Monitoring;

/// <summary>An answer of <see cref="MonitoringServer"/>.</summary>
/// <param name="Status">The status code with its phrase.</param>
/// <param name="Body">The text.</param>
/// <param name="ContentType">Its media type.</param>
internal sealed record HttpReply(string Status, string Body, string ContentType = "text/plain; charset=utf-8")
{
    public static HttpReply Ok(string body) => new("200 OK", body);

    public static HttpReply Unavailable(string body) => new("503 Service Unavailable", body);

    public static HttpReply NotFound { get; } = new("404 Not Found", "/metrics, /health/live, /health/ready\n");

    public static HttpReply NotAllowed { get; } = new("405 Method Not Allowed", "GET or HEAD\n");

    public static HttpReply TooLarge { get; } = new("431 Request Header Fields Too Large", "too large\n");

    public static HttpReply Malformed { get; } = new("400 Bad Request", "not HTTP\n");

    /// <summary>The bytes of the answer; the connection ends behind it.</summary>
    /// <param name="withBody">Whether the body is sent too, or only what it would be.</param>
    public byte[] ToBytes(bool withBody)
    {
        byte[] body = Encoding.UTF8.GetBytes(Body);
        string allow = this == NotAllowed ? "Allow: GET, HEAD\r\n" : "";
        string head = string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP/1.1 {Status}\r\nContent-Type: {ContentType}\r\nContent-Length: {body.Length}\r\nCache-Control: no-store\r\n{allow}Connection: close\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. withBody ? body : []];
    }
}
