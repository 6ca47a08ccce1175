using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Kafka.Registry;

/// <summary>
/// Finds or registers the schemas of a run, once before its first row. What is registered already is only looked up. Everything else is checked for
/// compatibility before anything is registered, so a run that one subject refuses leaves all of them as they are.
/// </summary>
/// <param name="client">The registry; stays the caller's to dispose.</param>
/// <param name="options">How.</param>
public sealed class SchemaRegistration(SchemaRegistryClient client, RegistrationOptions options)
{
    /// <summary>Gets the ids of the schemas that a plan's rows are encoded by.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="format">Avro or Protobuf.</param>
    /// <param name="cancellation">Ends waiting.</param>
    /// <returns>One for each topic, in the plan's order.</returns>
    /// <exception cref="SchemaRegistryException">The registry cannot be used, or does not have or take a schema.</exception>
    public async Task<IReadOnlyList<EntityRegistration>> ResolveAsync(Plan plan, WireFormat format, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        EntityDemand[] entities = [.. plan.Topics.Select(t => EntityDemand.Of(t, format, options.Subjects))];
        if (options.Mode == RegistrationMode.UseLatest)
        {
            return await new LatestSchemas(client, options.SchemaId).FindAsync(entities, cancellation).ConfigureAwait(false);
        }

        IReadOnlyList<SchemaDemand> demands = SchemaDemand.Of(entities);
        Dictionary<string, RegisteredSchema> found = await LookUpAsync(demands, cancellation).ConfigureAwait(false);
        SchemaDemand[] missing = [.. demands.Where(d => !found.ContainsKey(d.Subject))];
        if (missing.Length > 0)
        {
            if (options.Mode == RegistrationMode.LookUp)
            {
                throw NotThere(missing);
            }

            await CheckAsync(missing, found, cancellation).ConfigureAwait(false);
            await RegisterAsync(missing, found, cancellation).ConfigureAwait(false);
        }

        return [.. entities.Select(e => e.ToRegistration(found[e.Subject], options.SchemaId))];
    }

    /// <summary>Tells what registering would do, and does nothing: for each subject that a plan's schemas need whether it has the schema, or would take it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="format">Avro or Protobuf.</param>
    /// <param name="cancellation">Ends waiting.</param>
    /// <returns>One for each subject, those of referred schemas before those of the schemas that refer to them.</returns>
    /// <exception cref="SchemaRegistryException">The registry cannot be used.</exception>
    public async Task<IReadOnlyList<SubjectCheck>> CheckAsync(Plan plan, WireFormat format, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        IReadOnlyList<SchemaDemand> demands = SchemaDemand.Of([.. plan.Topics.Select(t => EntityDemand.Of(t, format, options.Subjects))]);
        Dictionary<string, RegisteredSchema> found = await LookUpAsync(demands, cancellation).ConfigureAwait(false);
        var checks = new List<SubjectCheck>();
        foreach (SchemaDemand demand in demands)
        {
            checks.Add(found.GetValueOrDefault(demand.Subject) is { } registered
                ? new SubjectCheck(demand.Subject, registered, new CompatibilityCheck(true, []))
                : new SubjectCheck(demand.Subject, null, await CheckAsync(demand, found, cancellation).ConfigureAwait(false)));
        }

        return checks;
    }

    private async Task<Dictionary<string, RegisteredSchema>> LookUpAsync(IReadOnlyList<SchemaDemand> demands, CancellationToken cancellation)
    {
        var found = new Dictionary<string, RegisteredSchema>(StringComparer.Ordinal);
        foreach (SchemaDemand demand in demands)
        {
            if (demand.With(found) is { } schema && await client.LookUpAsync(demand.Subject, schema, cancellation: cancellation).ConfigureAwait(false) is { } registered)
            {
                found.Add(demand.Subject, registered);
            }
        }

        return found;
    }

    private async Task CheckAsync(IReadOnlyList<SchemaDemand> missing, Dictionary<string, RegisteredSchema> found, CancellationToken cancellation)
    {
        var refusals = new List<string>();
        foreach (SchemaDemand demand in missing)
        {
            if (await CheckAsync(demand, found, cancellation).ConfigureAwait(false) is { IsCompatible: false } check)
            {
                refusals.Add($"'{demand.Subject}': {check.Reasons}");
            }
        }

        if (refusals.Count > 0)
        {
            throw Incompatible(refusals, "Nothing was registered.");
        }
    }

    /// <returns>Null for a Protobuf file whose imports are not registered yet: it can be checked only after them.</returns>
    private async Task<CompatibilityCheck?> CheckAsync(SchemaDemand demand, Dictionary<string, RegisteredSchema> found, CancellationToken cancellation)
    {
        RegistrySchema? schema = demand.With(found) ?? (demand.SelfContainedText is { } text ? new RegistrySchema(demand.Kind, text) : null);
        return schema is null ? null : await client.CheckAsync(demand.Subject, schema, cancellation).ConfigureAwait(false);
    }

    private async Task RegisterAsync(IReadOnlyList<SchemaDemand> missing, Dictionary<string, RegisteredSchema> found, CancellationToken cancellation)
    {
        var registered = new List<string>();
        foreach (SchemaDemand demand in missing)
        {
            try
            {
                found.Add(demand.Subject, await client.RegisterAsync(demand.Subject, demand.With(found)!, cancellation: cancellation).ConfigureAwait(false));
                registered.Add(demand.Subject);
            }
            catch (SchemaRegistryException e) when (registered.Count > 0)
            {
                throw new SchemaRegistryException($"{e.Message} Registered before that: {string.Join(", ", registered)}.") { StatusCode = e.StatusCode, ErrorCode = e.ErrorCode };
            }
        }
    }

    private SchemaRegistryException Incompatible(IReadOnlyList<string> refusals, string done) => new(
        $"The Schema Registry at {client.Addresses} does not take {(refusals.Count > 1 ? "these schemas" : "this schema")} as compatible with what the subject has: {string.Join(" | ", refusals)}. {done} Change the schema, or the subject's level of compatibility.");

    private SchemaRegistryException NotThere(IReadOnlyList<SchemaDemand> missing) => new(
        $"The Schema Registry at {client.Addresses} does not have our schema under {string.Join(", ", missing.Select(d => $"'{d.Subject}'"))}, and this run registers none. Register it (--auto-register true), or take what is there with --use-latest-schema.");
}
