#if Sending
import HolubNetwork
import HolubSMTP
import Testing

@Suite("Address policy")
struct AddressPolicyTests {
    static let loopbackAndPrivate = [
        "127.0.0.1", "127.255.255.255", "10.0.0.0", "10.255.255.255", "172.16.0.0", "172.31.255.255", "192.168.0.1",
        "192.168.255.255", "::1", "fc00::1", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "fd00:ec2::254",
        "::ffff:127.0.0.1", "::ffff:10.1.2.3", "::127.0.0.1", "::192.168.1.1", "::ffff:7f00:1",
    ]

    static let neverDialled = [
        "0.0.0.0", "0.1.2.3", "100.64.0.0", "100.100.100.200", "100.127.255.255", "169.254.0.1", "169.254.169.254",
        "192.0.0.1", "192.0.0.255", "192.0.2.1", "198.51.100.7", "203.0.113.255", "198.18.0.1", "198.19.255.255",
        "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "fe80::1", "febf::1", "ff02::1",
        "ff0e::1", "2001:db8::1", "2001:db8:ffff::1", "::ffff:169.254.169.254", "::ffff:0.0.0.0", "::224.0.0.1",
    ]

    static let publicOnes = [
        "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
        "128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.1", "192.0.3.0",
        "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "203.0.112.255", "223.255.255.255",
        "2606:4700::1111", "2001:db7::1", "2001:db9::1", "fbff::1", "fe00::1", "::ffff:1.1.1.1", "::9.9.9.9",
    ]

    @Test("This machine and private networks need leave", arguments: loopbackAndPrivate)
    func own(text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(!AddressPolicy.publicOnly.permits(address))
        #expect(AddressPolicy.allowPrivate.permits(address))
    }

    @Test("What no mail server has is refused by every policy", arguments: neverDialled)
    func never(text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(!AddressPolicy.publicOnly.permits(address))
        #expect(!AddressPolicy.allowPrivate.permits(address))
    }

    @Test("Public addresses pass, also those next to a special range", arguments: publicOnes)
    func everywhere(text: String) throws {
        let address = try #require(IPAddress(text))
        #expect(AddressPolicy.publicOnly.permits(address))
        #expect(AddressPolicy.allowPrivate.permits(address))
    }
}

@Suite("DNS server addresses")
struct ServerAddressTests {
    @Test(
        "Address and port are read",
        arguments: [
            ("192.0.2.1", "192.0.2.1:53"), ("192.0.2.1:5353", "192.0.2.1:5353"), ("[::1]", "[0:0:0:0:0:0:0:1]:53"),
            ("::1", "[0:0:0:0:0:0:0:1]:53"), ("[::1]:5353", "[0:0:0:0:0:0:0:1]:5353"),
        ])
    func valid(text: String, shown: String) throws { #expect(try ServerAddress(text).description == shown) }

    @Test(
        "Anything else is refused",
        arguments: [
            "", "dns.example", "dns.example:53", "192.0.2.1:", "192.0.2.1:0", "192.0.2.1:65536", "192.0.2.1:+53",
            "[::1]53",
            "[192.0.2.1]:53", "[::1", "::1]:53", "192.0.2.1:53 ", "127.1:53", "[::1]:", "fe80::1%eth0",
        ])
    func invalid(text: String) { #expect(throws: ServerError.self) { try ServerAddress(text) } }
}
#endif
