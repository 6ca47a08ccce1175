namespace CodeSynth.Embedded.Registry;

internal sealed partial class RegistryRoutes
{
    private RegistryAnswer ListSubjects(RegistryRequest request)
    {
        string? prefix = request.Text("subjectPrefix");
        return Names(store.Subjects(DeletedOf(request)).Where(s => prefix is null or AnyContext || s.StartsWith(prefix, StringComparison.Ordinal)));
    }

    private RegistryAnswer ListVersions(string subject, RegistryRequest request)
    {
        Deleted deleted = DeletedOf(request);
        return store.Versions(subject, deleted == Deleted.Without ? Deleted.Without : Deleted.With).Any()
            ? Numbers(store.Versions(subject, deleted).Select(v => v.Number))
            : throw RegistryErrors.SubjectNotFound(subject);
    }

    private RegistryAnswer Register(string subject, RegistryRequest request)
    {
        SubjectVersion version = store.Register(Named(subject), request.Read(RegistryJson.Wire.SchemaRequest), request.Has("normalize"));
        return Answer(Of(version) with { Subject = null });
    }

    private RegistryAnswer LookUp(string subject, RegistryRequest request) =>
        Answer(Of(store.LookUp(subject, request.Read(RegistryJson.Wire.SchemaRequest), request.Has("normalize"), DeletedOf(request))));

    private RegistryAnswer GetVersion(string subject, string version, RegistryRequest request) =>
        Answer(Of(store.Version(subject, VersionOf(version), DeletedOf(request))));

    private RegistryAnswer GetVersionText(string subject, string version, RegistryRequest request) =>
        RegistryAnswer.Text(store.Version(subject, VersionOf(version), DeletedOf(request)).Schema.Text);

    private RegistryAnswer GetReferencedBy(string subject, string version) =>
        Numbers(store.ReferencesTo(store.Version(subject, VersionOf(version), Deleted.With)));

    private RegistryAnswer DeleteVersion(string subject, string version, RegistryRequest request) =>
        RegistryAnswer.Ok(store.DeleteVersion(subject, VersionOf(version), request.Has("permanent")), RegistryJson.Wire.Int32);

    private RegistryAnswer DeleteSubject(string subject, RegistryRequest request) =>
        Numbers(store.DeleteSubject(subject, request.Has("permanent")));

    private RegistryAnswer CheckAll(string subject, RegistryRequest request) =>
        Check(subject, request, store.Versions(subject, Deleted.Without));

    private RegistryAnswer CheckOne(string subject, string version, RegistryRequest request) =>
        Check(subject, request, [store.Version(subject, VersionOf(version), Deleted.Without)]);

    private RegistryAnswer Check(string subject, RegistryRequest request, IEnumerable<SubjectVersion> earlier)
    {
        IReadOnlyList<string> obstacles = store.Check(subject, request.Read(RegistryJson.Wire.SchemaRequest), request.Has("normalize"), earlier);
        return RegistryAnswer.Ok(new CompatibilityAnswer(obstacles.Count == 0, request.Has("verbose") ? obstacles : null), RegistryJson.Wire.CompatibilityAnswer);
    }

    private static SchemaAnswer Of(SubjectVersion version) => Of(version.Schema) with
    {
        Subject = version.Subject,
        Version = version.Number,
        Id = version.Schema.Id,
        Deleted = version.IsDeleted ? true : null,
    };

    private static RegistryAnswer Answer(SchemaAnswer answer) => RegistryAnswer.Ok(answer, RegistryJson.Wire.SchemaAnswer);

    private static RegistryAnswer Numbers(IEnumerable<int> numbers) => RegistryAnswer.Ok([.. numbers], RegistryJson.Wire.Int32Array);

    private static RegistryAnswer Names(IEnumerable<string> names) => RegistryAnswer.Ok([.. names], RegistryJson.Wire.StringArray);
}
