using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CampaignsGen.Package.Tests.Packing;

/// <summary>What an assembly says of itself and of others, read without loading it.</summary>
internal sealed record PackedAssembly(
    string File,
    string Name,
    Version Version,
    bool IsSigned,
    IReadOnlyDictionary<string, Version> References,
    ImmutableArray<byte> Image
)
{
    /// <summary>The analyzer assemblies of the packed generator package.</summary>
    internal static async Task<IReadOnlyList<PackedAssembly>> ReadAnalyzersAsync()
    {
        PackedPackages packages = await PackedPackages.GetAsync();
        using ZipArchive package = packages.Open(PackedPackages.Id);
        return
        [
            .. package
                .Entries.Where(entry => entry.FullName.StartsWith("analyzers/", StringComparison.Ordinal))
                .Select(Read),
        ];
    }

    /// <summary>Reads an assembly file.</summary>
    internal static PackedAssembly Read(string path) =>
        Read(Path.GetFileName(path), [.. System.IO.File.ReadAllBytes(path)]);

    private static PackedAssembly Read(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var image = new MemoryStream();
        stream.CopyTo(image);
        return Read(entry.Name, [.. image.ToArray()]);
    }

    private static PackedAssembly Read(string file, ImmutableArray<byte> image)
    {
        using var reader = new PEReader(image);
        MetadataReader metadata = reader.GetMetadataReader();
        AssemblyDefinition assembly = metadata.GetAssemblyDefinition();
        return new PackedAssembly(
            file,
            metadata.GetString(assembly.Name),
            assembly.Version,
            !assembly.PublicKey.IsNil,
            metadata
                .AssemblyReferences.Select(metadata.GetAssemblyReference)
                .ToDictionary(reference => metadata.GetString(reference.Name), reference => reference.Version),
            image
        );
    }

    /// <summary>The members that this assembly uses of another, as <c>Type.Member</c>.</summary>
    internal IReadOnlySet<string> MembersUsedOf(string assembly)
    {
        using var reader = new PEReader(Image);
        MetadataReader metadata = reader.GetMetadataReader();
        var members = new HashSet<string>(StringComparer.Ordinal);
        foreach (MemberReference member in metadata.MemberReferences.Select(metadata.GetMemberReference))
        {
            if (TypeOf(metadata, member.Parent) is { } type && ScopeOf(metadata, type) == assembly)
            {
                members.Add($"{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}");
            }
        }

        return members;
    }

    /// <summary>The members that this assembly defines, as <c>Type.Member</c>.</summary>
    internal IReadOnlySet<string> Members()
    {
        using var reader = new PEReader(Image);
        MetadataReader metadata = reader.GetMetadataReader();
        return (
            from type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
            from member in type.GetMethods().Select(metadata.GetMethodDefinition)
            select $"{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}"
        ).ToHashSet(StringComparer.Ordinal);
    }

    private static TypeReference? TypeOf(MetadataReader metadata, EntityHandle parent) =>
        parent.Kind switch
        {
            HandleKind.TypeReference => metadata.GetTypeReference((TypeReferenceHandle)parent),
            // An instance of a generic type: 0x15, then 0x11 or 0x12, then the generic type itself.
            HandleKind.TypeSpecification => GenericTypeOf(metadata, (TypeSpecificationHandle)parent),
            _ => null,
        };

    private static TypeReference? GenericTypeOf(MetadataReader metadata, TypeSpecificationHandle handle)
    {
        BlobReader signature = metadata.GetBlobReader(metadata.GetTypeSpecification(handle).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return null;
        }

        signature.ReadCompressedInteger();
        EntityHandle type = signature.ReadTypeHandle();
        return type.Kind == HandleKind.TypeReference ? metadata.GetTypeReference((TypeReferenceHandle)type) : null;
    }

    private static string? ScopeOf(MetadataReader metadata, TypeReference type) =>
        type.ResolutionScope.Kind switch
        {
            HandleKind.AssemblyReference => metadata.GetString(
                metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name
            ),
            HandleKind.TypeReference => ScopeOf(
                metadata,
                metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope)
            ),
            _ => null,
        };
}
