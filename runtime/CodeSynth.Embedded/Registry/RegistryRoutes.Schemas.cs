namespace CodeSynth.Embedded.Registry;

internal sealed partial class RegistryRoutes
{
    /// <summary>The prefix by which clients ask for the subjects of all contexts; there is one here.</summary>
    private const string AnyContext = ":*:";

    private RegistryAnswer ListSchemas(RegistryRequest request)
    {
        string? prefix = request.Text("subjectPrefix");
        IEnumerable<SubjectVersion> versions = store.AllVersions(DeletedOf(request)).Where(v => prefix is null or AnyContext || v.Subject.StartsWith(prefix, StringComparison.Ordinal));
        if (request.Has("latestOnly"))
        {
            versions = versions.GroupBy(v => v.Subject).Select(g => g.Last());
        }

        return RegistryAnswer.Ok([.. versions.Select(Of)], RegistryJson.Wire.SchemaAnswerArray);
    }

    private RegistryAnswer ListTypes() => Names(store.Types);

    private RegistryAnswer GetSchema(StoredSchema schema, RegistryRequest request)
    {
        SchemaAnswer answer = Of(schema);
        return Answer(request.Has("fetchMaxId") ? answer with { MaxId = store.LastId } : answer);
    }

    private RegistryAnswer ListSubjectsOf(StoredSchema schema, RegistryRequest request) =>
        Names(VersionsOf(schema, request).Select(v => v.Subject).Distinct());

    private RegistryAnswer ListVersionsOf(StoredSchema schema, RegistryRequest request) =>
        RegistryAnswer.Ok([.. VersionsOf(schema, request).Select(v => new SubjectVersionAnswer(v.Subject, v.Number))], RegistryJson.Wire.SubjectVersionAnswerArray);

    private IEnumerable<SubjectVersion> VersionsOf(StoredSchema schema, RegistryRequest request)
    {
        string? subject = request.Text("subject");
        return store.AllVersions(DeletedOf(request)).Where(v => v.Schema.Id == schema.Id && (subject is null || v.Subject == subject));
    }

    private static SchemaAnswer Of(StoredSchema schema) => new()
    {
        Guid = schema.Guid.ToString("D"),
        SchemaType = schema.Language.Type == AvroLanguage.Name ? null : schema.Language.Type,
        References = schema.References.Count == 0 ? null : schema.References,
        Schema = schema.Text,
    };
}
