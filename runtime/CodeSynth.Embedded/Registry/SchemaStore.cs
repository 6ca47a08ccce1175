namespace CodeSynth.Embedded.Registry;

/// <summary>The schemas, the subjects that hold them as versions, and the levels. Not for several threads at once: its callers take turns.</summary>
/// <param name="languages">The languages that schemas may be written in.</param>
internal sealed partial class SchemaStore(IReadOnlyList<ISchemaLanguage> languages)
{
    /// <summary>The version that stands for the latest.</summary>
    public const int Latest = -1;

    private readonly Dictionary<Guid, StoredSchema> _schemas = [];
    private readonly SortedDictionary<string, List<SubjectVersion>> _subjects = new(StringComparer.Ordinal);
    private int _lastId;

    /// <summary>The levels of the subjects.</summary>
    public SubjectLevels Levels { get; } = new();

    /// <summary>The names of the languages.</summary>
    public IEnumerable<string> Types => languages.Select(l => l.Type);

    /// <summary>The subjects that have a version that counts, in the order of their names.</summary>
    public IEnumerable<string> Subjects(Deleted deleted) =>
        _subjects.Where(s => deleted == Deleted.Only ? s.Value.All(v => v.IsDeleted) : Counted(s.Value, deleted).Any()).Select(s => s.Key);

    /// <summary>A subject's versions in their order; none where there is no such subject.</summary>
    public IEnumerable<SubjectVersion> Versions(string subject, Deleted deleted) =>
        _subjects.TryGetValue(subject, out List<SubjectVersion>? versions) ? Counted(versions, deleted) : [];

    /// <summary>Every version of every subject.</summary>
    public IEnumerable<SubjectVersion> AllVersions(Deleted deleted) => Counted(_subjects.Values.SelectMany(v => v), deleted);

    /// <param name="subject">The subject.</param>
    /// <param name="number">The version, or <see cref="Latest"/>.</param>
    /// <param name="deleted">Which versions count.</param>
    /// <exception cref="RegistryException">There is no such subject, or it has no such version.</exception>
    public SubjectVersion Version(string subject, int number, Deleted deleted) =>
        Find(subject, number, deleted) ?? throw (Versions(subject, deleted).Any() ? RegistryErrors.VersionNotFound(number) : RegistryErrors.SubjectNotFound(subject));

    /// <exception cref="RegistryException">No schema has this id.</exception>
    public StoredSchema ById(int id) =>
        _schemas.Values.FirstOrDefault(s => s.Id == id) ?? throw RegistryErrors.SchemaNotFound(id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <exception cref="RegistryException">No schema has this GUID.</exception>
    public StoredSchema ByGuid(string guid) =>
        Guid.TryParse(guid, out Guid key) && _schemas.TryGetValue(key, out StoredSchema? schema) ? schema : throw RegistryErrors.SchemaNotFound(guid);

    /// <summary>The largest id that was given.</summary>
    public int LastId => _lastId;

    /// <summary>The ids of the schemas that refer to a version and are not deleted themselves.</summary>
    public IEnumerable<int> ReferencesTo(SubjectVersion version) =>
        AllVersions(Deleted.Without).Where(v => v.Schema.References.Any(r => r.Subject == version.Subject && r.Version == version.Number)).Select(v => v.Schema.Id).Distinct();

    /// <summary>Deletes one version.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="number">The version, or <see cref="Latest"/>.</param>
    /// <param name="permanent">Whether its traces, left by an earlier soft delete, go now.</param>
    /// <returns>The version's number.</returns>
    /// <exception cref="RegistryException">There is none, it is in the other state, or others refer to it.</exception>
    public int DeleteVersion(string subject, int number, bool permanent)
    {
        SubjectVersion version = (permanent ? null : Find(subject, number, Deleted.Without)) ?? Version(subject, number, Deleted.With);
        if (version.IsDeleted != permanent)
        {
            throw permanent ? RegistryErrors.VersionNotSoftDeleted(subject, version.Number) : RegistryErrors.VersionSoftDeleted(subject, version.Number);
        }

        Delete([version], permanent);
        return version.Number;
    }

    /// <summary>Deletes all versions of a subject, and its level.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="permanent">Whether the traces that an earlier soft delete has left go now.</param>
    /// <returns>The numbers of the versions that went.</returns>
    /// <exception cref="RegistryException">There is no such subject, it is in the other state, or others refer to it.</exception>
    public int[] DeleteSubject(string subject, bool permanent)
    {
        SubjectVersion[] all = [.. Versions(subject, Deleted.With)];
        SubjectVersion[] live = [.. Versions(subject, Deleted.Without)];
        if (all.Length == 0)
        {
            throw RegistryErrors.SubjectNotFound(subject);
        }

        if (permanent == live.Length > 0)
        {
            throw permanent ? RegistryErrors.SubjectNotSoftDeleted(subject) : RegistryErrors.SubjectSoftDeleted(subject);
        }

        SubjectVersion[] going = permanent ? all : live;
        Delete(going, permanent);
        return [.. going.Select(v => v.Number)];
    }

    /// <remarks>Only a soft delete can meet references: whoever refers to a version keeps it from being softly deleted, and none can refer to it later.</remarks>
    private void Delete(SubjectVersion[] going, bool permanent)
    {
        foreach (SubjectVersion version in going.Where(v => ReferencesTo(v).Any()))
        {
            throw RegistryErrors.ReferenceExists(version.Subject, version.Number);
        }

        string subject = going[0].Subject;
        List<SubjectVersion> versions = _subjects[subject];
        foreach (SubjectVersion version in going)
        {
            int place = versions.IndexOf(version);
            if (permanent)
            {
                versions.RemoveAt(place);
                Forget(version.Schema);
            }
            else
            {
                versions[place] = version with { IsDeleted = true };
            }
        }

        if (versions.Count == 0)
        {
            _subjects.Remove(subject);
        }

        if (versions.TrueForAll(v => v.IsDeleted))
        {
            Levels.Remove(subject);
        }
    }

    private void Forget(StoredSchema schema)
    {
        if (!AllVersions(Deleted.With).Any(v => v.Schema.Id == schema.Id))
        {
            _schemas.Remove(schema.Guid);
        }
    }

    private SubjectVersion? Find(string subject, int number, Deleted deleted) =>
        number == Latest ? Versions(subject, deleted).LastOrDefault() : Versions(subject, deleted).FirstOrDefault(v => v.Number == number);

    private static IEnumerable<SubjectVersion> Counted(IEnumerable<SubjectVersion> versions, Deleted deleted) =>
        deleted == Deleted.With ? versions : versions.Where(v => v.IsDeleted == (deleted == Deleted.Only));
}
