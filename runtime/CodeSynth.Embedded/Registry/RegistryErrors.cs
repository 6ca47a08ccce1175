using System.Globalization;
using CodeSynth.Schemas;

namespace CodeSynth.Embedded.Registry;

/// <summary>The refusals of the API, by the name that its reference gives them.</summary>
internal static class RegistryErrors
{
    /// <summary>The code of a schema that the level of its subject does not allow; HTTP's own status.</summary>
    public const int Incompatible = 409;

    public static RegistryException NoSuchPath() => new(404, "HTTP 404 Not Found");

    public static RegistryException MethodNotAllowed() => new(405, "HTTP 405 Method Not Allowed");

    public static RegistryException SubjectNotFound(string subject) => new(40401, $"Subject '{subject}' not found.");

    public static RegistryException VersionNotFound(int version) => new(40402, Invariant($"Version {version} not found."));

    public static RegistryException SchemaNotFound() => new(40403, "Schema not found");

    public static RegistryException SchemaNotFound(string id) => new(40403, $"Schema {id} not found");

    public static RegistryException SubjectSoftDeleted(string subject) =>
        new(40404, $"Subject '{subject}' was soft deleted. Set permanent=true to delete permanently");

    public static RegistryException SubjectNotSoftDeleted(string subject) =>
        new(40405, $"Subject '{subject}' was not deleted first before being permanently deleted");

    public static RegistryException VersionSoftDeleted(string subject, int version) =>
        new(40406, Invariant($"Subject '{subject}' Version {version} was soft deleted. Set permanent=true to delete permanently"));

    public static RegistryException VersionNotSoftDeleted(string subject, int version) =>
        new(40407, Invariant($"Subject '{subject}' Version {version} was not deleted first before being permanently deleted"));

    public static RegistryException LevelNotConfigured(string subject) =>
        new(40408, $"Subject '{subject}' does not have subject-level compatibility configured");

    public static RegistryException ModeNotConfigured(string subject) =>
        new(40409, $"Subject '{subject}' does not have subject-level mode configured");

    public static RegistryException IncompatibleSchema(string subject, IEnumerable<string> details) =>
        new(Incompatible, $"Schema being registered is incompatible with an earlier schema for subject \"{subject}\", details: [{string.Join(", ", details)}]");

    public static RegistryException InvalidSchema(string message) => new(42201, message);

    public static RegistryException InvalidSchema(string type, SchemaFault fault) => InvalidSchema(
        Invariant($"Invalid schema of type {type}, details: Line {fault.Position.Line + 1}, column {fault.Position.Column + 1}: {fault.Message}"));

    public static RegistryException InvalidVersion(string version) =>
        new(42202, $"The specified version '{version}' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\"");

    public static RegistryException InvalidLevel() =>
        new(42203, "Invalid compatibility level. Valid values are none, backward, forward, full, backward_transitive, forward_transitive, and full_transitive");

    public static RegistryException InvalidMode() =>
        new(42204, "Invalid mode. Valid values are READWRITE, READONLY, READONLY_OVERRIDE, and IMPORT");

    public static RegistryException NotPermitted(string message) => new(42205, message);

    public static RegistryException ReferenceExists(string subject, int version) =>
        new(42206, Invariant($"One or more references exist to the schema {{subject={subject},version={version}}}."));

    public static RegistryException InvalidSubject(string subject) => new(42208, $"The specified subject '{subject}' is not a valid subject.");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
