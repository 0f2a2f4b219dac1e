using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Attacks.Tests.World;

/// <summary>Certificates that nobody has any reason to believe.</summary>
internal static class Certificates
{
    /// <summary>For the right name, by its own word.</summary>
    internal static X509Certificate2 SelfSigned() => Make("localhost", DateTimeOffset.UtcNow.AddDays(1));

    /// <summary>For another name.</summary>
    internal static X509Certificate2 OfOther() => Make("evil.example", DateTimeOffset.UtcNow.AddDays(1));

    /// <summary>Of yesterday.</summary>
    internal static X509Certificate2 Expired() => Make("localhost", DateTimeOffset.UtcNow.AddDays(-1));

    private static X509Certificate2 Make(string name, DateTimeOffset end)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 made = request.CreateSelfSigned(end.AddDays(-10), end);
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
