using CodeSynth.Modeling;

namespace CodeSynth.Kafka.Registry;

/// <summary>Takes the newest schemas of subjects as they are, provided that they say what ours say.</summary>
internal sealed class LatestSchemas(SchemaRegistryClient client, SchemaIdPlacement placement)
{
    /// <exception cref="SchemaRegistryException">A subject has no schema, or one that says something else.</exception>
    public async Task<IReadOnlyList<EntityRegistration>> FindAsync(IReadOnlyList<EntityDemand> entities, CancellationToken cancellation)
    {
        var registrations = new List<EntityRegistration>();
        foreach (EntityDemand entity in entities)
        {
            RegisteredSchema latest = await client.GetLatestAsync(entity.Subject, cancellation).ConfigureAwait(false)
                ?? throw new SchemaRegistryException($"The Schema Registry at {client.Addresses} has no schema under '{entity.Subject}' to use. Register one, or leave out --use-latest-schema.");
            SchemaMeaning meaning = await MeaningAsync(entity, latest, cancellation).ConfigureAwait(false);
            if (!meaning.IsSameAs(entity.Meaning))
            {
                throw Other(entity, latest, $"it says something else than our {entity.Schema.FileName}: their fingerprints are {meaning.Fingerprint} and {entity.Meaning.Fingerprint}{(meaning.Fingerprint == entity.Meaning.Fingerprint ? ", their logical types differ" : "")}");
            }

            registrations.Add(entity.ToRegistration(latest, placement));
        }

        return registrations;
    }

    private async Task<SchemaMeaning> MeaningAsync(EntityDemand entity, RegisteredSchema latest, CancellationToken cancellation)
    {
        if (latest.Schema.Kind != entity.Kind)
        {
            throw Other(entity, latest, $"it is a schema of {latest.Schema.Kind}");
        }

        var imports = new List<SchemaImport>();
        await AddImportsAsync(latest.Schema, imports, cancellation).ConfigureAwait(false);
        try
        {
            return SchemaMeaning.Of(entity.Kind, latest.Schema.Text, imports);
        }
        catch (FormatException e)
        {
            throw Other(entity, latest, $"we cannot read it, {e.Message.TrimEnd('.')}");
        }
    }

    private async Task AddImportsAsync(RegistrySchema schema, List<SchemaImport> imports, CancellationToken cancellation)
    {
        foreach (SchemaReference reference in schema.References.Where(r => !imports.Exists(i => i.Name == r.Name)))
        {
            RegisteredSchema referred = await client.GetVersionAsync(reference.Subject, reference.Version, cancellation).ConfigureAwait(false)
                ?? throw new SchemaRegistryException($"The Schema Registry at {client.Addresses} does not have version {reference.Version} of subject '{reference.Subject}', which a schema of its own refers to.");
            imports.Add(new SchemaImport(reference.Name, referred.Schema.Text));
            await AddImportsAsync(referred.Schema, imports, cancellation).ConfigureAwait(false);
        }
    }

    private SchemaRegistryException Other(EntityDemand entity, RegisteredSchema latest, string why) => new(
        $"The newest schema under '{entity.Subject}' in the Schema Registry at {client.Addresses}, version {latest.Version}, cannot be used for {entity.Topic.Entity.Name}: {why}.");
}
