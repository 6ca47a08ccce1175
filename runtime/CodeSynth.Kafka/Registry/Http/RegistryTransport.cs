using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CodeSynth.Kafka.Registry.Http;

/// <summary>
/// Brings questions to a registry and its answers back. What may pass (no connection, no answer in time, 408, 429, 500, 502, 503, 504) is tried at the
/// next address, and then again after a pause, until the attempts or the deadline are used up; anything else ends the question at once.
/// </summary>
internal sealed class RegistryTransport : IDisposable
{
    private const string MediaType = "application/vnd.schemaregistry.v1+json";
    private const long LargestAnswer = 64L << 20;

    private static readonly TimeSpan s_leastPatience = TimeSpan.FromMilliseconds(1);

    private readonly RegistrySettings _settings;
    private readonly HttpClient _client;
    private readonly TimeProvider _time;
    private readonly RetryDelays _delays;
    private int _preferred; // the address that answered last

    /// <param name="settings">How to reach the registry.</param>
    /// <param name="handler">Makes the connections; becomes this object's own.</param>
    /// <param name="time">The clock of timeouts and pauses.</param>
    /// <param name="delays">The pauses.</param>
    public RegistryTransport(RegistrySettings settings, HttpMessageHandler handler, TimeProvider time, RetryDelays delays)
    {
        _settings = settings;
        _time = time;
        _delays = delays;
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LargestAnswer };
        _client.DefaultRequestHeaders.Accept.ParseAdd($"{MediaType}, application/json;q=0.9");
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("codesynth");
        _client.DefaultRequestHeaders.Authorization = AuthorizationOf(settings);
    }

    /// <summary>The addresses for a line.</summary>
    public string Addresses => string.Join(", ", _settings.Urls.Select(RegistryAddress.Text));

    /// <summary>Asks, and reads the answer.</summary>
    /// <exception cref="SchemaRegistryException">There is no answer, or one that refuses.</exception>
    public async Task<TAnswer> SendAsync<TAnswer>(RegistryRequest request, JsonTypeInfo<TAnswer> type, CancellationToken cancellation)
        where TAnswer : class
    {
        long began = _time.GetTimestamp();
        for (int attempt = 1; ; attempt++)
        {
            (TAnswer? answer, Trouble? trouble) = await AskAllAsync(request, type, began, cancellation).ConfigureAwait(false);
            if (answer is not null)
            {
                return answer;
            }

            TimeSpan pause = _delays.After(attempt, trouble!.RetryAfter);
            if (!trouble.MayPass || attempt == _settings.MostAttempts || pause >= Left(began))
            {
                throw Ended(trouble, attempt);
            }

            await Task.Delay(pause, _time, cancellation).ConfigureAwait(false);
        }
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Asks at one address after the other until one answers.</summary>
    private async Task<(TAnswer? Answer, Trouble? Trouble)> AskAllAsync<TAnswer>(RegistryRequest request, JsonTypeInfo<TAnswer> type, long began, CancellationToken cancellation)
        where TAnswer : class
    {
        Trouble? last = null;
        for (int i = 0; i < _settings.Urls.Length && (last is null || Left(began) > TimeSpan.Zero); i++)
        {
            int index = (_preferred + i) % _settings.Urls.Length;
            (TAnswer? answer, Trouble? trouble) = await AskAsync(_settings.Urls[index], request, type, Patience(began), cancellation).ConfigureAwait(false);
            if (answer is not null || !trouble!.IsOfAddress)
            {
                _preferred = index;
                return (answer, trouble);
            }

            last = last is { MayPass: true } && !trouble.MayPass ? last : trouble; // one address that may recover is worth asking again
        }

        return (null, last);
    }

    private async Task<(TAnswer? Answer, Trouble? Trouble)> AskAsync<TAnswer>(Uri address, RegistryRequest request, JsonTypeInfo<TAnswer> type, TimeSpan patience, CancellationToken cancellation)
        where TAnswer : class
    {
        using var timeout = new CancellationTokenSource(patience, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        using var message = new HttpRequestMessage(request.Method, new Uri(address, request.Path)) { Content = ContentOf(request) };
        try
        {
            using HttpResponseMessage response = await _client.SendAsync(message, either.Token).ConfigureAwait(false);
            byte[] body = await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false);
            return response.IsSuccessStatusCode
                ? Parse(body, type) is { } answer ? (answer, null) : (null, NoJson(response))
                : (null, TroubleOf(response, body) with { RetryAfter = RetryAfter(response.Headers.RetryAfter) });
        }
        catch (HttpRequestException exception)
        {
            return (null, TroubleLines.Unreachable(address, exception));
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return (null, TroubleLines.Slow(address, patience));
        }

        Trouble NoJson(HttpResponseMessage response) => TroubleLines.NoJson(address, request, response.StatusCode, response.Content.Headers.ContentType?.MediaType);

        Trouble TroubleOf(HttpResponseMessage response, byte[] body) =>
            (int)response.StatusCode is >= 300 and < 400 ? TroubleLines.Redirected(address, response.StatusCode, response.Headers.Location)
            : Parse(body, RegistryJson.Default.ErrorBody) is { } error ? TroubleLines.Refusal(address, request, response.StatusCode, error)
            : response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? TroubleLines.Refusal(address, request, response.StatusCode, new ErrorBody(null, response.ReasonPhrase)) // a gateway's
            : NoJson(response);
    }

    /// <summary>How long one request may wait: no longer than the whole question may take.</summary>
    private TimeSpan Patience(long began) => TimeSpan.FromTicks(Math.Clamp(Left(began).Ticks, s_leastPatience.Ticks, _settings.RequestTimeout.Ticks));

    private TimeSpan Left(long began) => _settings.Deadline - _time.GetElapsedTime(began);

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) => header?.Delta ?? header?.Date - _time.GetUtcNow();

    private SchemaRegistryException Ended(Trouble trouble, int attempts)
    {
        string line = attempts == 1 ? trouble.Line : $"{trouble.Line} It was asked {attempts} times.";
        return new SchemaRegistryException(RegistrySecrets.Scrub(_settings, line)) { StatusCode = trouble.Status, ErrorCode = trouble.ErrorCode };
    }

    private static ByteArrayContent? ContentOf(RegistryRequest request) => request.Body is null
        ? null
        : new ByteArrayContent(request.Body) { Headers = { ContentType = new MediaTypeHeaderValue(MediaType) } };

    private static T? Parse<T>(byte[] body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static AuthenticationHeaderValue? AuthorizationOf(RegistrySettings settings) =>
        settings.BearerToken is { } token ? new AuthenticationHeaderValue("Bearer", token)
        : settings.UserName is { } user ? new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{settings.Password}")))
        : null;
}
