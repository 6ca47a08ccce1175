using System.Globalization;
using System.Net;

namespace CodeSynth.Kafka.Registry.Http;

/// <summary>Troubles with a registry as one line each: what, where, and what to do about it.</summary>
internal static class TroubleLines
{
    private const string CheckAddress = "Check SCHEMA_REGISTRY_URL or --schema-registry.";
    private const int InvalidSchema = 42201;
    private const int LongestWords = 2_000; // a registry may repeat whole schemas

    public static Trouble Unreachable(Uri address, HttpRequestException exception) => exception.HttpRequestError switch
    {
        HttpRequestError.SecureConnectionError => new Trouble(
            $"The Schema Registry at {RegistryAddress.Text(address)} and we do not come to a secure connection: {Innermost(exception)} Check SCHEMA_REGISTRY_SSL_CA_LOCATION, and SCHEMA_REGISTRY_SSL_CERTIFICATE_LOCATION where it asks for a certificate.", MayPass: false),
        _ => new Trouble($"The Schema Registry at {RegistryAddress.Text(address)} does not answer: {Innermost(exception)} {CheckAddress}", MayPass: true),
    };

    public static Trouble Slow(Uri address, TimeSpan waited) => new(
        string.Create(CultureInfo.InvariantCulture, $"The Schema Registry at {RegistryAddress.Text(address)} did not answer within {Math.Ceiling(waited.TotalSeconds)} s. {CheckAddress}"), MayPass: true);

    public static Trouble NoJson(Uri address, RegistryRequest request, HttpStatusCode status, string? contentType) => new(
        $"What answers at {RegistryAddress.Text(address)} is no Schema Registry: its answer to {request.Method} {request.Path} ({(int)status}, {contentType ?? "of no type"}) is not of its API. {CheckAddress}", MayPass: IsPassing(status))
    {
        Status = status,
    };

    public static Trouble Redirected(Uri address, HttpStatusCode status, Uri? location) => new(
        $"The Schema Registry at {RegistryAddress.Text(address)} sends us elsewhere ({(int)status}){(location is { IsAbsoluteUri: true } ? $", to {RegistryAddress.Text(RegistryAddress.WithoutUserInfo(location))}" : "")}. {CheckAddress}", MayPass: false)
    {
        Status = status,
    };

    /// <summary>An answer that refuses, with the registry's own words.</summary>
    public static Trouble Refusal(Uri address, RegistryRequest request, HttpStatusCode status, ErrorBody error)
    {
        string at = $"The Schema Registry at {RegistryAddress.Text(address)}";
        string words = $"{Words(error.Message)} ({Codes(status, error.ErrorCode)})";
        (string line, bool isOfAddress) = status switch
        {
            HttpStatusCode.Unauthorized => ($"{at} does not know us: {words}. Check SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO, or SCHEMA_REGISTRY_API_KEY and SCHEMA_REGISTRY_API_SECRET.", false),
            HttpStatusCode.Forbidden => ($"{at} does not let us {request.Intent}: {words}. The user lacks the right to.", false),
            HttpStatusCode.NotFound when IsRegistrys(error.ErrorCode) => ($"{at} cannot {request.Intent}: {words}.", false),
            HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed => ($"{at} cannot {request.Intent}, because it has no {request.Method} {request.Path}: {words}. {CheckAddress}", false),
            HttpStatusCode.Conflict => ($"{at} does not {request.Intent}: {words}. Change the schema, or the subject's level of compatibility.", false),
            HttpStatusCode.UnprocessableEntity when error.ErrorCode == InvalidSchema => ($"{at} does not {request.Intent}: {words}. Change the schema; the registry may be too old for it.", false),
            HttpStatusCode.TooManyRequests => ($"{at} asks for fewer requests: {words}.", true),
            >= HttpStatusCode.InternalServerError => ($"{at} is in trouble and did not {request.Intent}: {words}.", true),
            _ => ($"{at} does not {request.Intent}: {words}.", false),
        };
        return new Trouble(line, IsPassing(status)) { IsOfAddress = isOfAddress, Status = status, ErrorCode = error.ErrorCode };
    }

    private static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
        or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>A registry's codes have five digits; 404 alone is any server's.</summary>
    private static bool IsRegistrys(int? code) => code is > 9_999;

    private static string Codes(HttpStatusCode status, int? code) =>
        code is { } own && own != (int)status ? string.Create(CultureInfo.InvariantCulture, $"{(int)status}, {own}") : ((int)status).ToString(CultureInfo.InvariantCulture);

    private static string Words(string? message) =>
        string.IsNullOrWhiteSpace(message) ? "it gives no reason" : Shortened(string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.'));

    private static string Shortened(string words) => words.Length <= LongestWords ? words : words[..LongestWords] + "…";

    private static string Innermost(HttpRequestException exception) => exception.GetBaseException().Message.TrimEnd('.') + ".";
}
