using System.Globalization;

namespace CodeSynth.Embedded.Registry;

/// <summary>Paths and methods of the Schema Registry's REST API; this table is all of it that is served.</summary>
/// <param name="store">The schemas.</param>
internal sealed partial class RegistryRoutes(SchemaStore store)
{
    private readonly Lock _gate = new();

    /// <summary>Answers a request.</summary>
    /// <exception cref="RegistryException">It is refused.</exception>
    /// <remarks>One after the other: no registration may see the store between the check and the write of another.</remarks>
    public RegistryAnswer Answer(RegistryRequest request)
    {
        lock (_gate)
        {
            return request.Segments switch
            {
                [] => request.Method switch { "GET" => RegistryAnswer.Text("{}"), _ => throw RegistryErrors.MethodNotAllowed() },

                ["subjects"] => request.Method switch { "GET" => ListSubjects(request), _ => throw RegistryErrors.MethodNotAllowed() },
                ["subjects", var s] => request.Method switch
                {
                    "POST" => LookUp(s, request),
                    "DELETE" => DeleteSubject(s, request),
                    _ => throw RegistryErrors.MethodNotAllowed(),
                },
                ["subjects", var s, "versions"] => request.Method switch
                {
                    "GET" => ListVersions(s, request),
                    "POST" => Register(s, request),
                    _ => throw RegistryErrors.MethodNotAllowed(),
                },
                ["subjects", var s, "versions", var v] => request.Method switch
                {
                    "GET" => GetVersion(s, v, request),
                    "DELETE" => DeleteVersion(s, v, request),
                    _ => throw RegistryErrors.MethodNotAllowed(),
                },
                ["subjects", var s, "versions", var v, "schema"] => request.Method switch { "GET" => GetVersionText(s, v, request), _ => throw RegistryErrors.MethodNotAllowed() },
                ["subjects", var s, "versions", var v, "referencedby"] => request.Method switch { "GET" => GetReferencedBy(s, v), _ => throw RegistryErrors.MethodNotAllowed() },

                ["schemas"] => request.Method switch { "GET" => ListSchemas(request), _ => throw RegistryErrors.MethodNotAllowed() },
                ["schemas", "types"] => request.Method switch { "GET" => ListTypes(), _ => throw RegistryErrors.MethodNotAllowed() },
                ["schemas", "guids", var guid] => request.Method switch { "GET" => GetSchema(store.ByGuid(guid), request), _ => throw RegistryErrors.MethodNotAllowed() },
                ["schemas", "ids", var id] => request.Method switch { "GET" => GetSchema(ById(id), request), _ => throw RegistryErrors.MethodNotAllowed() },
                ["schemas", "ids", var id, "schema"] => request.Method switch { "GET" => RegistryAnswer.Text(ById(id).Text), _ => throw RegistryErrors.MethodNotAllowed() },
                ["schemas", "ids", var id, "subjects"] => request.Method switch { "GET" => ListSubjectsOf(ById(id), request), _ => throw RegistryErrors.MethodNotAllowed() },
                ["schemas", "ids", var id, "versions"] => request.Method switch { "GET" => ListVersionsOf(ById(id), request), _ => throw RegistryErrors.MethodNotAllowed() },

                ["config"] => request.Method switch
                {
                    "GET" => LevelOf(store.Levels.Global),
                    "PUT" => SetGlobalLevel(request),
                    "DELETE" => ResetGlobalLevel(),
                    _ => throw RegistryErrors.MethodNotAllowed(),
                },
                ["config", var s] => request.Method switch
                {
                    "GET" => GetLevel(s, request),
                    "PUT" => SetLevel(s, request),
                    "DELETE" => DeleteLevel(s),
                    _ => throw RegistryErrors.MethodNotAllowed(),
                },

                ["mode"] => request.Method switch { "GET" => GetMode(), "PUT" => SetMode(request), _ => throw RegistryErrors.MethodNotAllowed() },
                ["mode", var s] => request.Method switch { "GET" => GetMode(s, request), _ => throw RegistryErrors.MethodNotAllowed() },

                ["compatibility", "subjects", var s, "versions"] => request.Method switch { "POST" => CheckAll(s, request), _ => throw RegistryErrors.MethodNotAllowed() },
                ["compatibility", "subjects", var s, "versions", var v] => request.Method switch { "POST" => CheckOne(s, v, request), _ => throw RegistryErrors.MethodNotAllowed() },

                _ => throw RegistryErrors.NoSuchPath(),
            };
        }
    }

    private static Deleted DeletedOf(RegistryRequest request) =>
        request.Has("deletedOnly") ? Deleted.Only : request.Has("deleted") ? Deleted.With : Deleted.Without;

    private static int VersionOf(string text) =>
        text is "latest" or "-1" ? SchemaStore.Latest
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int version) && version > 0 ? version
        : throw RegistryErrors.InvalidVersion(text);

    /// <summary>A name that a subject may have: real registries refuse none, control characters and two words of their own.</summary>
    private static string Named(string subject) =>
        subject.Length > 0 && !subject.Any(char.IsControl) && subject is not ("__GLOBAL" or "__EMPTY") ? subject : throw RegistryErrors.InvalidSubject(subject);

    private StoredSchema ById(string id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? store.ById(number) : throw RegistryErrors.NoSuchPath();
}
