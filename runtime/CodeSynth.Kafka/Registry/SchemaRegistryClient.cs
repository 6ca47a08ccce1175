using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CodeSynth.Kafka.Registry.Http;

namespace CodeSynth.Kafka.Registry;

/// <summary>
/// A client of Confluent's Schema Registry and of those that speak its REST API. For the start of a run, never for its hot path: nothing is cached. Any
/// thread. What may pass is asked again, what may not is a <see cref="SchemaRegistryException"/> at once.
/// </summary>
/// <remarks>Source: the Schema Registry API reference of Confluent Platform.</remarks>
public sealed class SchemaRegistryClient : IDisposable
{
    private const int SubjectNotFound = 40401;
    private const int VersionNotFound = 40402;
    private const int SchemaNotFound = 40403;

    private readonly RegistryTransport _transport;

    /// <summary>A client. Connects when it is first asked something.</summary>
    /// <param name="settings">How to reach the registry.</param>
    /// <param name="time">The clock of timeouts and pauses; the system's by default.</param>
    /// <exception cref="SchemaRegistryException">No address is given, or a certificate cannot be read.</exception>
    public SchemaRegistryClient(RegistrySettings settings, TimeProvider? time = null)
        : this(settings, RegistryHandler.Create(Require(settings)), time ?? TimeProvider.System, Random.Shared.NextDouble)
    {
    }

    /// <param name="settings">How to reach the registry.</param>
    /// <param name="handler">Makes the connections; becomes the client's own.</param>
    /// <param name="time">The clock of timeouts and pauses.</param>
    /// <param name="jitter">A number from 0 to 1, another one each time.</param>
    internal SchemaRegistryClient(RegistrySettings settings, HttpMessageHandler handler, TimeProvider time, Func<double> jitter) =>
        _transport = new RegistryTransport(Require(settings), handler, time, new RetryDelays(jitter));

    /// <summary>The registry's addresses, for printing.</summary>
    public string Addresses => _transport.Addresses;

    /// <summary>All subjects.</summary>
    /// <param name="cancellation">Ends waiting.</param>
    /// <exception cref="SchemaRegistryException">The registry cannot be used, or refuses.</exception>
    public async Task<IReadOnlyList<string>> ListSubjectsAsync(CancellationToken cancellation = default) =>
        await GetAsync(RegistryJson.Default.StringArray, "list its subjects", cancellation, "subjects").ConfigureAwait(false);

    /// <summary>Registers a schema under a subject; gives back what is there already when the subject has it.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="schema">The schema; what it refers to must be registered.</param>
    /// <param name="normalize">Whether the registry shall take schemas that only differ in their writing for one.</param>
    /// <param name="cancellation">Ends waiting.</param>
    /// <exception cref="SchemaRegistryException">The registry cannot be used, or refuses: 409 for an incompatible schema, 422 for an invalid one.</exception>
    public async Task<RegisteredSchema> RegisterAsync(string subject, RegistrySchema schema, bool normalize = false, CancellationToken cancellation = default)
    {
        RegisteredBody body = await PostAsync(
            schema, RegistryJson.Default.RegisteredBody, $"register the schema of subject '{subject}'", normalize ? "?normalize=true" : "", cancellation, "subjects", subject, "versions").ConfigureAwait(false);
        if (body is { Id: { } id, Version: { } version, Guid: { } guid })
        {
            return new RegisteredSchema(subject, version, id, schema) { Guid = guid };
        }

        // Older registries answer with the id alone. A registry of several nodes may take a moment until each has the schema.
        return await LookUpAsync(subject, schema, normalize, cancellation).ConfigureAwait(false)
            ?? throw new SchemaRegistryException($"The Schema Registry at {Addresses} registered the schema of subject '{subject}', but does not show it. Run again.");
    }

    /// <summary>Finds a schema under a subject without registering it.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="normalize">Whether a schema that only differs in its writing counts.</param>
    /// <param name="cancellation">Ends waiting.</param>
    /// <returns>Null when the subject does not have it.</returns>
    /// <exception cref="SchemaRegistryException">The registry cannot be used, or refuses.</exception>
    public async Task<RegisteredSchema?> LookUpAsync(string subject, RegistrySchema schema, bool normalize = false, CancellationToken cancellation = default)
    {
        try
        {
            RegisteredBody body = await PostAsync(
                schema, RegistryJson.Default.RegisteredBody, $"look up the schema of subject '{subject}'", normalize ? "?normalize=true" : "", cancellation, "subjects", subject).ConfigureAwait(false);
            return new RegisteredSchema(subject, Require(body.Version, "version"), Require(body.Id, "id"), schema) { Guid = body.Guid };
        }
        catch (SchemaRegistryException e) when (e.ErrorCode is SubjectNotFound or SchemaNotFound)
        {
            return null;
        }
    }

    /// <summary>The newest version of a subject.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="cancellation">Ends waiting.</param>
    /// <returns>Null when there is no such subject, or nothing under it.</returns>
    /// <exception cref="SchemaRegistryException">The registry cannot be used, or refuses.</exception>
    public Task<RegisteredSchema?> GetLatestAsync(string subject, CancellationToken cancellation = default) => GetVersionAsync(subject, "latest", cancellation);

    /// <summary>A version of a subject.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="version">The version, from 1.</param>
    /// <param name="cancellation">Ends waiting.</param>
    /// <returns>Null when there is no such subject or version.</returns>
    /// <exception cref="SchemaRegistryException">The registry cannot be used, or refuses.</exception>
    public Task<RegisteredSchema?> GetVersionAsync(string subject, int version, CancellationToken cancellation = default) =>
        GetVersionAsync(subject, version.ToString(CultureInfo.InvariantCulture), cancellation);

    /// <summary>A schema by its id in the registry.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellation">Ends waiting.</param>
    /// <returns>Null when there is none.</returns>
    /// <exception cref="SchemaRegistryException">The registry cannot be used, or refuses.</exception>
    public Task<RegistrySchema?> GetByIdAsync(int id, CancellationToken cancellation = default) =>
        GetSchemaAsync("ids", id.ToString(CultureInfo.InvariantCulture), cancellation);

    /// <summary>A schema by its id in the world.</summary>
    /// <param name="guid">The id.</param>
    /// <param name="cancellation">Ends waiting.</param>
    /// <returns>Null when there is none.</returns>
    /// <exception cref="SchemaRegistryException">The registry cannot be used, refuses, or knows no such ids.</exception>
    public Task<RegistrySchema?> GetByGuidAsync(Guid guid, CancellationToken cancellation = default) => GetSchemaAsync("guids", guid.ToString("D"), cancellation);

    /// <summary>
    /// Asks whether a schema could be registered, under the subject's level of compatibility: against its newest version, or against all where the level
    /// is a transitive one.
    /// </summary>
    /// <param name="subject">The subject; one that does not exist takes anything.</param>
    /// <param name="schema">The schema; what it refers to must be registered.</param>
    /// <param name="cancellation">Ends waiting.</param>
    /// <exception cref="SchemaRegistryException">The registry cannot be used, or refuses: 422 for an invalid schema.</exception>
    public async Task<CompatibilityCheck> CheckAsync(string subject, RegistrySchema schema, CancellationToken cancellation = default)
    {
        string intent = $"check the schema of subject '{subject}'";
        const string Verbose = "?verbose=true";
        try
        {
            CompatibilityBody body;
            try
            {
                body = await PostAsync(schema, RegistryJson.Default.CompatibilityBody, intent, Verbose, cancellation, "compatibility", "subjects", subject, "versions").ConfigureAwait(false);
            }
            catch (SchemaRegistryException e) when (e is { ErrorCode: null or 404 or 405, StatusCode: HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed })
            {
                // Only newer registries have the check against all versions that the level asks for.
                body = await PostAsync(schema, RegistryJson.Default.CompatibilityBody, intent, Verbose, cancellation, "compatibility", "subjects", subject, "versions", "latest").ConfigureAwait(false);
            }

            return new CompatibilityCheck(Require(body.IsCompatible, "is_compatible"), body.Messages ?? []);
        }
        catch (SchemaRegistryException e) when (e.ErrorCode is SubjectNotFound or VersionNotFound)
        {
            return new CompatibilityCheck(true, []);
        }
    }

    /// <summary>A subject's level of compatibility, for example <c>BACKWARD</c>: its own, else that of the whole registry.</summary>
    /// <param name="subject">The subject; it need not exist.</param>
    /// <param name="cancellation">Ends waiting.</param>
    /// <exception cref="SchemaRegistryException">The registry cannot be used, or refuses.</exception>
    public async Task<string> GetCompatibilityAsync(string subject, CancellationToken cancellation = default)
    {
        var request = new RegistryRequest(
            HttpMethod.Get, RegistryRequest.PathOf("config", subject) + "?defaultToGlobal=true", $"tell the level of compatibility of subject '{subject}'");
        ConfigurationBody body = await _transport.SendAsync(request, RegistryJson.Default.ConfigurationBody, cancellation).ConfigureAwait(false);
        return body.CompatibilityLevel ?? throw Incomplete("compatibilityLevel");
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _transport.Dispose();

    private static RegistrySettings Require(RegistrySettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Urls.IsDefaultOrEmpty
            ? throw SchemaRegistryException.OfConfiguration("No Schema Registry is named: set SCHEMA_REGISTRY_URL or give --schema-registry URL.")
            : settings;
    }

    private async Task<RegisteredSchema?> GetVersionAsync(string subject, string version, CancellationToken cancellation)
    {
        try
        {
            RegisteredBody body = await GetAsync(
                RegistryJson.Default.RegisteredBody, $"give version {version} of subject '{subject}'", cancellation, "subjects", subject, "versions", version).ConfigureAwait(false);
            return new RegisteredSchema(subject, Require(body.Version, "version"), Require(body.Id, "id"), SchemaOf(body)) { Guid = body.Guid };
        }
        catch (SchemaRegistryException e) when (e.ErrorCode is SubjectNotFound or VersionNotFound)
        {
            return null;
        }
    }

    private async Task<RegistrySchema?> GetSchemaAsync(string kind, string id, CancellationToken cancellation)
    {
        try
        {
            return SchemaOf(await GetAsync(RegistryJson.Default.RegisteredBody, $"give schema {id}", cancellation, "schemas", kind, id).ConfigureAwait(false));
        }
        catch (SchemaRegistryException e) when (e.ErrorCode is SchemaNotFound)
        {
            return null;
        }
    }

    private Task<TAnswer> GetAsync<TAnswer>(JsonTypeInfo<TAnswer> type, string intent, CancellationToken cancellation, params ReadOnlySpan<string> path)
        where TAnswer : class =>
        _transport.SendAsync(new RegistryRequest(HttpMethod.Get, RegistryRequest.PathOf(path), intent), type, cancellation);

    private Task<TAnswer> PostAsync<TAnswer>(RegistrySchema schema, JsonTypeInfo<TAnswer> type, string intent, string query, CancellationToken cancellation, params ReadOnlySpan<string> path)
        where TAnswer : class
    {
        ArgumentNullException.ThrowIfNull(schema);
        var body = new SchemaBody(
            schema.Text,
            schema.Kind == SchemaKind.Avro ? null : SchemaKinds.NameOf(schema.Kind),
            schema.References.Count == 0 ? null : [.. schema.References.Select(r => new ReferenceBody(r.Name, r.Subject, r.Version))]);
        return _transport.SendAsync(
            new RegistryRequest(HttpMethod.Post, RegistryRequest.PathOf(path) + query, intent) { Body = JsonSerializer.SerializeToUtf8Bytes(body, RegistryJson.Default.SchemaBody) }, type, cancellation);
    }

    private RegistrySchema SchemaOf(RegisteredBody body) =>
        new(SchemaKinds.Parse(body.SchemaType) ?? throw new SchemaRegistryException($"The Schema Registry at {Addresses} has a schema of type '{body.SchemaType}', which we do not read."), body.Schema ?? throw Incomplete("schema"))
        {
            References = [.. (body.References ?? []).Select(r => new SchemaReference(r.Name, r.Subject, r.Version))],
        };

    private T Require<T>(T? value, string member)
        where T : struct => value ?? throw Incomplete(member);

    private SchemaRegistryException Incomplete(string member) =>
        new($"What answers at {Addresses} is no Schema Registry: its answer has no '{member}'. Check SCHEMA_REGISTRY_URL or --schema-registry.");
}
