namespace CodeSynth.Embedded.Registry;

internal sealed partial class SchemaStore
{
    /// <summary>Makes a schema a version of a subject; one that is there already stays the version that it is.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="request">The schema.</param>
    /// <param name="normalize">Whether spellings that mean the same are one schema.</param>
    /// <returns>The version.</returns>
    /// <exception cref="RegistryException">The schema is none, or the subject's level does not allow it.</exception>
    public SubjectVersion Register(string subject, SchemaRequest request, bool normalize)
    {
        if (request.Id > 0)
        {
            throw RegistryErrors.NotPermitted($"Subject {subject} is not in import mode");
        }

        StoredSchema schema = Read(request, normalize);
        if (Find(subject, schema, Deleted.Without) is { } known)
        {
            return known;
        }

        IReadOnlyList<string> obstacles = Check(subject, schema, Versions(subject, Deleted.Without));
        if (obstacles.Count > 0)
        {
            throw RegistryErrors.IncompatibleSchema(subject, obstacles);
        }

        if (schema.Id == 0)
        {
            schema = schema with { Id = ++_lastId };
            _schemas.Add(schema.Guid, schema);
        }

        if (!_subjects.TryGetValue(subject, out List<SubjectVersion>? versions))
        {
            _subjects.Add(subject, versions = []);
        }

        var version = new SubjectVersion(subject, versions.Count == 0 ? 1 : versions[^1].Number + 1, schema);
        versions.Add(version);
        return version;
    }

    /// <summary>The version that a schema is of a subject.</summary>
    /// <exception cref="RegistryException">The schema is none, or no version of the subject.</exception>
    public SubjectVersion LookUp(string subject, SchemaRequest request, bool normalize, Deleted deleted)
    {
        if (!Versions(subject, deleted).Any())
        {
            throw RegistryErrors.SubjectNotFound(subject);
        }

        return Find(subject, Read(request, normalize), deleted) ?? throw RegistryErrors.SchemaNotFound();
    }

    /// <summary>What keeps a schema from standing beside versions of a subject, by the subject's level.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="request">The schema.</param>
    /// <param name="normalize">Whether spellings that mean the same are one schema.</param>
    /// <param name="earlier">The versions, in their order; of a level that is not transitive only the last counts.</param>
    /// <exception cref="RegistryException">The schema is none.</exception>
    public IReadOnlyList<string> Check(string subject, SchemaRequest request, bool normalize, IEnumerable<SubjectVersion> earlier) =>
        Check(subject, Read(request, normalize), earlier);

    private IReadOnlyList<string> Check(string subject, StoredSchema schema, IEnumerable<SubjectVersion> earlier)
    {
        CompatibilityLevel level = Levels.Of(subject) ?? Levels.Global;
        SchemaSource candidate = SourceOf(schema, Deleted.Without);
        foreach (SubjectVersion version in earlier.Reverse().Take(level.Transitive ? int.MaxValue : 1))
        {
            IReadOnlyList<string> obstacles = Obstacles(schema.Language, candidate, version.Schema, level);
            if (obstacles.Count > 0)
            {
                string number = version.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
                return [.. obstacles, $"{{oldSchemaVersion: {number}}}", $"{{oldSchema: '{version.Schema.Text}'}}", $"{{compatibility: '{level.Name}'}}"];
            }
        }

        return [];
    }

    private IReadOnlyList<string> Obstacles(ISchemaLanguage language, SchemaSource candidate, StoredSchema earlier, CompatibilityLevel level)
    {
        if (level is { Backward: false, Forward: false })
        {
            return [];
        }

        if (earlier.Language != language)
        {
            return [$"Incompatible because of different schema type: {earlier.Language.Type} before, {language.Type} now"];
        }

        SchemaSource old = SourceOf(earlier, Deleted.With);
        return [.. level.Backward ? language.Check(candidate, old) : [], .. level.Forward ? language.Check(old, candidate) : []];
    }

    private SubjectVersion? Find(string subject, StoredSchema schema, Deleted deleted) =>
        Versions(subject, deleted).LastOrDefault(v => v.Schema.Guid == schema.Guid);

    /// <summary>The schema of a request: the stored one, or one with no id yet.</summary>
    private StoredSchema Read(SchemaRequest request, bool normalize)
    {
        string type = request.SchemaType ?? AvroLanguage.Name;
        ISchemaLanguage language = languages.FirstOrDefault(l => l.Type == type) ?? throw RegistryErrors.InvalidSchema($"Invalid schema type {type}");
        if (string.IsNullOrWhiteSpace(request.Schema))
        {
            throw RegistryErrors.InvalidSchema("Empty schema");
        }

        SchemaReference[] references = [.. (request.References ?? []).Select(r => Resolve(r, language))];
        string text = language.Read(new SchemaSource(request.Schema, TextsOf(references, Deleted.Without)), normalize);
        Guid guid = StoredSchema.GuidOf(type, text, references);
        return _schemas.GetValueOrDefault(guid) ?? new StoredSchema(0, guid, language, text, references);
    }

    private SchemaReference Resolve(SchemaReference? reference, ISchemaLanguage language)
    {
        if (string.IsNullOrEmpty(reference?.Name) || string.IsNullOrEmpty(reference.Subject))
        {
            throw RegistryErrors.InvalidSchema("A reference needs a name, a subject and a version");
        }

        SubjectVersion version = Referenced(reference, Deleted.Without);
        return version.Schema.Language == language
            ? reference with { Version = version.Number }
            : throw RegistryErrors.InvalidSchema($"The reference \"{reference.Name}\" is to a schema of type {version.Schema.Language.Type}, and the schema is of type {language.Type}");
    }

    private SubjectVersion Referenced(SchemaReference reference, Deleted deleted) =>
        Find(reference.Subject!, reference.Version, deleted)
        ?? throw RegistryErrors.InvalidSchema(FormattableString.Invariant($"No schema reference found for subject \"{reference.Subject}\" and version {reference.Version}"));

    private SchemaSource SourceOf(StoredSchema schema, Deleted deleted) => new(schema.Text, TextsOf(schema.References, deleted));

    private List<ReferencedText> TextsOf(IReadOnlyList<SchemaReference> references, Deleted deleted)
    {
        var texts = new List<ReferencedText>();
        Add(references, texts, [], deleted);
        return texts;
    }

    /// <remarks>It ends: a reference is to a version that was there before it.</remarks>
    private void Add(IReadOnlyList<SchemaReference> references, List<ReferencedText> texts, HashSet<SchemaReference> seen, Deleted deleted)
    {
        foreach (SchemaReference reference in references.Where(seen.Add))
        {
            StoredSchema schema = Referenced(reference, deleted).Schema;
            Add(schema.References, texts, seen, deleted);
            texts.Add(new ReferencedText(reference.Name!, schema.Text));
        }
    }
}
