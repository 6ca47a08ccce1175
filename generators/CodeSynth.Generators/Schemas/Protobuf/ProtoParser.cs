using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>
/// Reads a .proto file, proto2 or proto3, as protoc does (Protobuf Language Specification). It goes on behind a mistake, so that a
/// file shows all of them at once, and it never throws over a text.
/// </summary>
internal sealed partial class ProtoParser
{
    private readonly List<ProtoToken> _tokens;
    private readonly ProtoFaults _faults;
    private readonly CancellationToken _cancellation;
    private readonly List<ProtoImport> _imports = [];
    private readonly List<ProtoMessage> _messages = [];
    private readonly List<ProtoEnum> _enums = [];
    private readonly List<ProtoService> _services = [];
    private readonly List<ProtoExtend> _extends = [];
    private readonly List<ProtoOption> _options = [];
    private ProtoSyntax _syntax = ProtoSyntax.Proto2;
    private string? _package;
    private string? _csharpNamespace;
    private int _at;

    private ProtoParser(List<ProtoToken> tokens, ProtoFaults faults, CancellationToken cancellation)
    {
        _tokens = tokens;
        _faults = faults;
        _cancellation = cancellation;
    }

    /// <summary>Reads a file on its own; <see cref="ProtoLibrary"/> finds what its names mean.</summary>
    public static ProtoFile Parse(string path, string text, CancellationToken cancellation)
    {
        var faults = new ProtoFaults();
        var parser = new ProtoParser(ProtoTokenizer.Read(text, faults, cancellation), faults, cancellation);
        if (faults.Count == 0 && parser.Syntax())
        {
            parser.Statements();
        }

        var file = new ProtoFile(
            path,
            text,
            parser._syntax,
            parser._package ?? string.Empty,
            parser._imports.ToEquatableArray(),
            parser._messages.ToEquatableArray(),
            parser._enums.ToEquatableArray(),
            default)
        {
            CSharpNamespace = parser._csharpNamespace,
            Options = parser._options.ToEquatableArray(),
            Services = parser._services.ToEquatableArray(),
            Extends = parser._extends.ToEquatableArray(),
        };
        if (faults.Count == 0)
        {
            ProtoNames.Check(file, faults, cancellation);
        }

        return file with { Faults = new EquatableArray<SchemaFault>(faults.ToArray()) };
    }

    /// <summary>The first statement; false where the language is one that is not read here.</summary>
    private bool Syntax()
    {
        if (Is("edition") && _tokens[_at + 1].Text == "=")
        {
            _faults.Add(Current, "Editions are not supported; write 'syntax = \"proto3\";' (or \"proto2\") and the options of fields that go with it.");
            return false;
        }

        if (!Take("syntax"))
        {
            return true;
        }

        ProtoToken value = _tokens[_at + (Is("=") ? 1 : 0)];
        if (!Expect("=") || !TakeText("the syntax", out string syntax))
        {
            return false;
        }

        if (syntax is not ("proto2" or "proto3"))
        {
            _faults.Add(value, $"There is no syntax '{syntax}'; write \"proto3\" or \"proto2\".");
            return false;
        }

        _syntax = syntax == "proto3" ? ProtoSyntax.Proto3 : ProtoSyntax.Proto2;
        Expect(";");
        return true;
    }

    private void Statements()
    {
        while (Current.Kind != ProtoTokenKind.End && !_faults.AreTooMany)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (Take("}"))
            {
                _faults.Add(_tokens[_at - 1], "This '}' closes nothing; remove it.");
            }
            else if (!Statement())
            {
                SkipStatement();
            }
        }
    }

    private bool Statement() => Current.Text switch
    {
        ";" => Take(";"),
        "message" => Message(Package, 0, _messages),
        "enum" => Enum(Package, _enums),
        "extend" => Extend(Package, _extends),
        "service" => Service(),
        "import" => Import(),
        "package" => PackageName(),
        "option" => FileOption(),
        _ => Unexpected("'message', 'enum', 'import', 'package' or 'option'"),
    };

    private string Package => _package ?? string.Empty;

    private bool Import()
    {
        _at++;
        bool isPublic = Take("public");
        bool isWeak = !isPublic && Take("weak");
        ProtoToken path = Current;
        if (!TakeText("the path of the imported file in quotes", out string imported))
        {
            return false;
        }

        if (_imports.Any(i => i.Path == imported))
        {
            _faults.Add(path, $"'{imported}' is imported twice; remove one of the two.");
        }

        _imports.Add(new ProtoImport(path.Position, imported, isPublic) { IsWeak = isWeak });
        return Expect(";");
    }

    private bool PackageName()
    {
        ProtoToken keyword = Current;
        _at++;
        if (!TakeFullName("the package's name", out ProtoToken name))
        {
            return false;
        }

        if (_package is not null)
        {
            _faults.Add(keyword, $"A file has one package, and this one has '{_package}' already; remove one of the two.");
        }
        else if (_messages.Count + _enums.Count + _services.Count + _extends.Count > 0)
        {
            _faults.Add(keyword, "The package comes after types that would belong to it; move it above them.");
        }

        _package ??= name.Text;
        return Expect(";");
    }

    private bool FileOption()
    {
        ProtoToken place = _tokens[_at + 1];
        if (!OptionStatement(out ProtoOption option, out ProtoConstant value))
        {
            return false;
        }

        if (option.Name != "csharp_namespace")
        {
            _options.Add(option);
        }
        else if (_csharpNamespace is not null)
        {
            _faults.Add(place, "The option 'csharp_namespace' is set twice; remove one of the two.");
        }
        else if (value.Token.Kind != ProtoTokenKind.String)
        {
            _faults.Add(value.Token, "A C# namespace is a text; put it in quotes.");
        }
        else
        {
            _csharpNamespace = value.Decoded;
        }

        return true;
    }
}
